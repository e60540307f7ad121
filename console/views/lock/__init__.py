"""The lock screen: nothing of the hotel's business, and the way back."""
