"""The FCM messages of the catalogue, one module per area; AREAS lists the modules."""

from contract.pushes import bookings, guest_chat, orders, ours, staff_chat

AREAS = (guest_chat, staff_chat, orders, bookings, ours)
