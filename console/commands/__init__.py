"""What a person can do: one module per area, keyword-only functions of a few lines."""
