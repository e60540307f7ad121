"""The REST resources and request bodies, one module per area."""
