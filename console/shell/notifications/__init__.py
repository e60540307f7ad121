"""Notifications of the desktop: what is shown beside the console's own window, and withdrawn."""
