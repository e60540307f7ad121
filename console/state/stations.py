"""The screens that are paired with the hotel."""

from collections.abc import Iterable

from console.state.changes import Changes
from console.state.truths import Truths, is_newer_rev
from contract.resources.stations import Station
from contract.scalars import Id


class Stations:
    """The paired screens of the boards that are followed; to a manager all."""

    def __init__(self) -> None:
        self._truths: Truths[Station] = Truths(is_newer_rev)

    def truth(self, station_id: Id) -> Station | None:
        """The screen as the hotel has it."""
        return self._truths.get(station_id)

    def truths(self) -> Iterable[Station]:
        """Every screen, in no order to rely on."""
        return self._truths.rows()

    def rev_known(self, station_id: Id) -> int | None:
        """The rev known here, else None."""
        station = self._truths.get(station_id)
        return None if station is None else station.rev

    def apply(self, items: Iterable[Station]) -> Changes:
        """Take screens as the hotel has them now."""
        return self._truths.apply(items)

    def replace_all(self, items: Iterable[Station], *, keeps_newer: bool = True) -> Changes:
        """Take the complete list; who is not in it is no longer paired."""
        return self._truths.replace_all(items, keeps_newer=keeps_newer)

    def remove(self, station_id: Id, rev: int = 0) -> Changes:
        """Forget a screen that is no longer paired."""
        return self._truths.remove(station_id, rev)
