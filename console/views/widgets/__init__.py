"""Controls that several stations share."""
