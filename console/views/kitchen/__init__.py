"""The kitchen station: tickets, what is still to be made, what can come back."""
