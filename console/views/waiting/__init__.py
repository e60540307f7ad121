"""The list of this PC's actions that the hotel has not settled, over any station."""
