"""Departments and roles over REST: new ones, other names, and taking one away."""

from typing import Final

import msgspec

from console.api.errors import Refused
from console.api.paths import path
from console.api.transport import Question, Transport
from console.state.actions import NewAction
from console.state.places import PlaceWish
from contract.record import Record
from contract.resources.sync import Entity
from contract.resources.team import Department, PlaceName, Role

_GONE: Final = 404
_WORDS: Final = {Entity.DEPARTMENT: "departments", Entity.ROLE: "roles"}


class PlacesApi(Record, frozen=True):
    """The departments and roles of the signed-in manager's hotel. Every call raises ApiError."""

    transport: Transport

    async def save(self, wish: PlaceWish, *, key: str) -> Department | Role:
        """A new one, or another name for `wish.slug`.

        Raises Refused with the field to mend, Conflict when somebody renamed it since.
        """
        rest = (wish.slug,) if wish.slug else ()
        question = Question(
            method="PATCH" if wish.slug else "POST",
            path=path("staff", _WORDS[wish.entity], *rest),
            body=PlaceName(name=wish.name, expected_rev=wish.expected_rev),
            key=key,
        )
        if wish.entity is Entity.ROLE:
            return await self.transport.ask(Role, question)
        return await self.transport.ask(Department, question)

    async def remove(self, action: NewAction, *, key: str) -> None:
        """Take one away; one that is gone already is as well.

        Raises Refused while somebody is in it.
        """
        there = path("staff", _WORDS[action.entity], action.target)
        try:
            await self.transport.ask(msgspec.Raw, Question(method="DELETE", path=there, key=key))
        except Refused as error:
            if error.status != _GONE:
                raise
