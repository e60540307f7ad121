"""The stock tracker: what the hotel keeps, and how it is counted together."""
