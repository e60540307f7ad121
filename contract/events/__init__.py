"""The events of the catalogue, one module per area; AREAS lists the modules."""

from contract.events import attendance, breakfast, live, orders

AREAS = (orders, breakfast, attendance, live)
