"""Emergencies over REST: raised, read at this PC, ended."""

from console.api.paths import path
from console.api.transport import Transport
from contract.record import Record
from contract.resources.emergencies import Acknowledgement, Emergency, NewEmergency
from contract.scalars import Id


class EmergenciesApi(Record, frozen=True):
    """The emergencies of one hotel. Every call raises ApiError."""

    transport: Transport
    slug: str

    async def raise_one(self, text: str, *, key: str) -> Emergency:
        """Tell every station in the house."""
        body = NewEmergency(text=text)
        return await self.transport.post(Emergency, self._path(), body=body, key=key)

    async def acknowledge(self, emergency_id: Id, *, is_locked: bool, key: str) -> Emergency:
        """It was read at this PC."""
        there, body = self._path(emergency_id, "acknowledge"), Acknowledgement(is_locked=is_locked)
        return await self.transport.post(Emergency, there, body=body, key=key)

    async def end(self, emergency_id: Id, *, key: str) -> Emergency:
        """All is clear."""
        return await self.transport.post(
            Emergency, self._path(emergency_id, "end"), body=None, key=key
        )

    def _path(self, *rest: str) -> str:
        return path("hotels", self.slug, "emergencies", *rest)
