"""The roster: periods, the shifts in them, copying, and closing a period."""
