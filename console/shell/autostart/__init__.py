"""Starts the console with the computer, by whatever this system has for that."""
