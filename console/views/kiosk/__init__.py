"""What a kiosk asks before somebody leaves it."""
