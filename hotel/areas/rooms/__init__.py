"""Rooms, their guests and the access a PIN gives."""
