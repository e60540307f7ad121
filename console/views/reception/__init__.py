"""The reception station: for now the live orders table."""
