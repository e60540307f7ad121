"""What a store says after it applied something."""

from contract.record import Record
from contract.scalars import Id

NOTHING: frozenset[Id] = frozenset()


class Changes(Record, frozen=True):
    """Ids of an area that came, changed or went."""

    inserted: frozenset[Id] = NOTHING
    updated: frozenset[Id] = NOTHING
    removed: frozenset[Id] = NOTHING

    def __bool__(self) -> bool:
        return bool(self.inserted or self.updated or self.removed)

    def then(self, later: "Changes") -> "Changes":
        """Both as one, as seen by somebody who looks only after `later`."""
        if not later:
            return self
        if not self:
            return later
        came_back = self.removed & later.inserted
        came_and_went = self.inserted & later.removed
        return Changes(
            inserted=(self.inserted | later.inserted) - came_back - came_and_went,
            updated=((self.updated | later.updated) - self.inserted - later.removed) | came_back,
            removed=(self.removed | later.removed) - came_back - came_and_went,
        )
