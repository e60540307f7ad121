"""The events of the catalogue, one module per area; AREAS lists the modules."""

from contract.events import (
    attendance,
    breakfast,
    emergencies,
    guest_chat,
    live,
    orders,
    rooms,
    roster,
    staff,
    staff_chat,
    stock,
)

AREAS = (
    guest_chat,
    staff_chat,
    staff,
    attendance,
    roster,
    orders,
    breakfast,
    rooms,
    stock,
    emergencies,
    live,
)
