"""Emergencies that are under way, and which of them were read at this PC."""

from collections.abc import Iterable

from console.state.changes import Changes
from console.state.truths import Truths, is_newer_rev
from contract.resources.emergencies import Emergency
from contract.scalars import Id


class Emergencies:
    """What was read here counts at once, and is told the hotel until it says so itself.

    They are not kept on this PC: an old one must not come up at a start without the hotel.
    """

    def __init__(self) -> None:
        self._truths: Truths[Emergency] = Truths(is_newer_rev)
        self._read_here: set[Id] = set()

    def truth(self, emergency_id: Id) -> Emergency | None:
        """The emergency as the hotel has it, over or not."""
        return self._truths.get(emergency_id)

    def rev_known(self, emergency_id: Id) -> int | None:
        """The rev known here with its details, else None."""
        known = self._truths.get(emergency_id)
        return None if known is None or self._truths.is_partial(emergency_id) else known.rev

    def under_way(self) -> list[Emergency]:
        """Those that are not over, the oldest first."""
        open_ones = (one for one in self._truths.rows() if not one.is_over)
        return sorted(open_ones, key=lambda one: one.raised_at)

    def unread(self) -> list[Emergency]:
        """Those that nobody has read at this PC yet, the oldest first."""
        return [one for one in self.under_way() if not self._is_read(one)]

    def untold(self) -> list[Emergency]:
        """Those that were read here and the hotel does not know it of."""
        return [
            one
            for one in self.under_way()
            if one.id in self._read_here and not one.acknowledged_here
        ]

    def read_here(self, emergency_id: Id) -> Changes:
        """Somebody at this PC has read it."""
        if emergency_id in self._read_here:
            return Changes()
        self._read_here.add(emergency_id)
        return Changes(updated=frozenset({emergency_id}))

    def announce(self, emergency: Emergency) -> Changes:
        """Take one an event told of; its stations follow."""
        return self._truths.announce(emergency)

    def apply(self, items: Iterable[Emergency]) -> Changes:
        """Take emergencies as the hotel has them now."""
        return self._truths.apply(items)

    def replace_all(self, items: Iterable[Emergency], *, keeps_newer: bool = True) -> Changes:
        """Take the complete list; what is not in it is over."""
        return self._truths.replace_all(items, keeps_newer=keeps_newer)

    def remove(self, emergency_id: Id, rev: int = 0) -> Changes:
        """Forget one the hotel no longer has."""
        return self._truths.remove(emergency_id, rev)

    def _is_read(self, emergency: Emergency) -> bool:
        return emergency.acknowledged_here or emergency.id in self._read_here
