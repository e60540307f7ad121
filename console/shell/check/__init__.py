"""Checks the way to a hotel step by step: for the first start, the settings and the terminal."""
