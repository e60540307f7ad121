"""The command palette: one field finds whatever there is, and actions."""
