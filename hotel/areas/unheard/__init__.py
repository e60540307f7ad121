"""Orders nobody could be told about: watching for them, and taking note of who takes care."""
