"""A living demo hotel: its people, its cards, a day under way, and guests who go on ordering."""
