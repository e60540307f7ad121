"""What is true now: one store per area, and the overlay of pending actions. Pure Python."""
