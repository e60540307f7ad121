"""The four stations and what they share: theme, widgets, delegates."""
