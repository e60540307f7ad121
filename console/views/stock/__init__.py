"""The manager's stock: the stocktakes, and counting in one of them by keyboard or scanner."""
