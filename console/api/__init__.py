"""REST: one transport, one client per area, one error tree."""
