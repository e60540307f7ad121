"""Paired screens: boards that nobody signs in at."""
