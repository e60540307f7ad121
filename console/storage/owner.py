"""Whose something on this PC is: one person of one hotel."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Owner:
    """Actions belong to a person of a hotel and are sent in that person's session only.

    `hotel`: what tells this hotel from every other on this PC.
    """

    hotel: str
    staff_id: str
