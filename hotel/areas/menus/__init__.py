"""The cards of room service and breakfast."""
