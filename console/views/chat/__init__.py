"""What every conversation looks like, with guests and among colleagues."""
