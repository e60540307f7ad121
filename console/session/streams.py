"""How far each change stream is known here."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from contract.events.live import Changed

HEARD_KEPT: Final = 2000
_NOWHERE: Final = -1


class Stream:
    """A cursor, the announcements beyond it, and the furthest the hotel has told of (`head`)."""

    def __init__(self, seq: int) -> None:
        self.seq = seq
        self.head = seq
        self._heard: dict[int, Changed] = {}

    @property
    def is_behind(self) -> bool:
        """Whether the hotel has told of more than is known here."""
        return self.head > self.seq

    def hear(self, changed: Changed) -> None:
        """A change was announced; one that is known already says nothing new."""
        self.hear_head(changed.seq)
        if changed.seq > self.seq and len(self._heard) < HEARD_KEPT:
            self._heard[changed.seq] = changed

    def hear_head(self, seq: int) -> None:
        """The stream has come as far as `seq`."""
        self.head = max(self.head, seq)

    def reach(self, seq: int) -> None:
        """Everything up to `seq` is known here."""
        self.seq = max(self.seq, seq)
        self._heard = {n: changed for n, changed in self._heard.items() if n > self.seq}

    def come_to_rest(self) -> None:
        """The hotel says there is no more: an announcement beyond that was not of this stream.

        Without this a forged or garbled announcement would have the console ask for ever.
        """
        self.head = self.seq
        self._heard.clear()

    def rebase(self, seq: int) -> None:
        """A snapshot is as of `seq`, whatever was known before; newer announcements stay."""
        self.seq = seq
        self._heard = {n: changed for n, changed in self._heard.items() if n > seq}
        self.head = max((seq, *self._heard))

    def skip_known(self, is_known: Callable[[Changed], bool]) -> None:
        """Advance over announcements, without a hole, whose content is already known."""
        while (following := self._heard.get(self.seq + 1)) is not None and is_known(following):
            del self._heard[following.seq]
            self.seq = following.seq


class Streams:
    """The streams a console follows; before the first snapshot they only listen."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names: tuple[str, ...] = tuple(sorted(names))
        self._streams = {name: Stream(_NOWHERE) for name in self.names}
        self.has_begun = False

    @property
    def seqs(self) -> dict[str, int]:
        """The cursor of each stream."""
        return {name: stream.seq for name, stream in self._streams.items()}

    def __getitem__(self, name: str) -> Stream:
        return self._streams[name]

    def hear(self, changed: Changed) -> None:
        """A change of any stream was announced."""
        if changed.stream in self._streams:
            self._streams[changed.stream].hear(changed)

    def hear_heads(self, heads: Mapping[str, int]) -> None:
        """The streams have come as far as this."""
        for name, stream in self._streams.items():
            stream.hear_head(heads.get(name, _NOWHERE))

    def begin(self, seqs: Mapping[str, int]) -> None:
        """A snapshot was taken: go on from there."""
        self.has_begun = True
        for name, stream in self._streams.items():
            stream.rebase(seqs.get(name, 0))

    def skip_known(self, is_known: Callable[[Changed], bool]) -> None:
        """Advance every stream over announcements whose content is already known."""
        for stream in self._streams.values():
            stream.skip_known(is_known)

    def behind(self) -> list[str]:
        """The streams of which more is known to exist."""
        return [name for name, stream in self._streams.items() if stream.is_behind]

    def is_rewound(self, heads: Mapping[str, int]) -> bool:
        """Whether the hotel stands before a cursor: then it has another history."""
        return any(heads[n] < s.seq for n, s in self._streams.items() if n in heads)
