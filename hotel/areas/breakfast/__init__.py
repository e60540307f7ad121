"""Breakfast orders and their delivery times."""
