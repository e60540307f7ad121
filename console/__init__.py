"""The staff's side: the desktop program with its four stations."""
