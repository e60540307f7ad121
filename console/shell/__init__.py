"""The composition root: command line, settings, sign-in, windows, sounds."""
