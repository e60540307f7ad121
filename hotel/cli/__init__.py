"""The commands an operator runs beside the service."""
