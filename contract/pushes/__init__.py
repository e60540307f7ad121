"""The FCM messages of the catalogue, one module per area; AREAS lists the modules."""

from contract.pushes import orders

AREAS = (orders,)
