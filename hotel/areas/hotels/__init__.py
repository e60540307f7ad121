"""Hotels and what they tell before sign-in."""
