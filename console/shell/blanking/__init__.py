"""Keeps the screen on while a station is on it that nobody touches for hours."""
