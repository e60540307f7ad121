"""What a store says after it applied something."""

from dataclasses import dataclass

from contract.scalars import Id

NOTHING: frozenset[Id] = frozenset()


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of an area that came, changed or went."""

    inserted: frozenset[Id] = NOTHING
    updated: frozenset[Id] = NOTHING
    removed: frozenset[Id] = NOTHING

    def __bool__(self) -> bool:
        return bool(self.inserted or self.updated or self.removed)
