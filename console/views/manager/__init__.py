"""The manager station: for now the live on-duty board."""
