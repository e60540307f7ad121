"""The porter station: what to carry, oldest first, with big targets."""
