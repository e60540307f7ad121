"""Clocking in and out, breaks, and who is on duty."""
