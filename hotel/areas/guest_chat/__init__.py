"""The chat between guests and staff."""
