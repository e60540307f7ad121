"""The hotel's staff at the manager's: who works here, where, and since when today."""
