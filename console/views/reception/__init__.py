"""The reception station: its areas, and the live orders of the house."""
