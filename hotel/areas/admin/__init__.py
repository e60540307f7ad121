"""How the hotel itself is doing: for managers only."""
