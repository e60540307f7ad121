"""Periodic work: each task at most once a period, whatever the number of instances."""
