"""The panel beside a guest's conversation: the room's stay and orders, and who is on duty."""
