"""Finding rooms, guests, orders, colleagues and messages by words, by what one may see."""
