"""The manager's stock: the stocktakes, counting in one by keyboard or scanner, and the items."""
