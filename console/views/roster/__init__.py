"""The manager's roster: a week, its periods, and closing them."""
