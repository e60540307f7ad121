"""Qt item models over the stores; they own no data."""
