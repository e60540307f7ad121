"""Starts the console: `python -m console`."""
