"""Pictures of the chats in memory: the latest ones seen, as many as fit into a bound."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

MOST_BYTES: Final = 48 * 1024 * 1024
MOST_KNOWN: Final = 400


@dataclass(frozen=True, slots=True)
class Picture:
    """`image` is None while it is fetched, and when it failed: `problem` then says why."""

    image: QImage | None = None
    problem: str = ""


Arrived = Callable[[Picture], None]


class Pictures(QObject):
    """`load` fetches and decodes an address elsewhere and gives the outcome on this thread.

    Signals:
        changed(object): carries the address whose picture is there now, or cannot be.
    """

    changed = Signal(object)

    def __init__(self, load: Callable[[str, Arrived], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._known: OrderedDict[str, Picture] = OrderedDict()
        self._size = 0

    def of(self, address: str) -> Picture:
        """The picture of an address as far as it is there; asks for it the first time."""
        if address not in self._known:
            self._ask(address)
        self._known.move_to_end(address)
        return self._known[address]

    def retry(self, address: str) -> None:
        """Ask again for one that failed."""
        known = self._known.get(address)
        if known is not None and known.problem:
            self._ask(address)
            self.changed.emit(address)

    def retry_all(self) -> None:
        """The hotel can be reached again."""
        for address in [one for one, picture in self._known.items() if picture.problem]:
            self.retry(address)

    def _ask(self, address: str) -> None:
        self._known[address] = Picture()
        self._load(address, lambda picture: self._take(address, picture))

    def _take(self, address: str, picture: Picture) -> None:
        if address not in self._known:
            return
        self._size += _bytes(picture) - _bytes(self._known[address])
        self._known[address] = picture
        self._forget_oldest()
        self.changed.emit(address)

    def _forget_oldest(self) -> None:
        # The newest stays whatever its size: it is being looked at.
        while len(self._known) > 1 and (self._size > MOST_BYTES or len(self._known) > MOST_KNOWN):
            _, forgotten = self._known.popitem(last=False)
            self._size -= _bytes(forgotten)


def _bytes(picture: Picture) -> int:
    return 0 if picture.image is None else picture.image.sizeInBytes()
