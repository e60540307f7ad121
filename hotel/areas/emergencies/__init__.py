"""Emergencies: the whole hotel is told at once, and says at every station that it has read it."""
