"""Clock terminals: devices colleagues clock in at."""
