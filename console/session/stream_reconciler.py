"""Keeps the truth by a hotel's snapshot and change feed."""

from console.api.errors import Expired
from console.session.details import Details
from console.session.diagnostics import Diagnostics
from console.session.ports import HotelPort
from console.session.rows import (
    apply_rows,
    read_changes,
    remove_rows,
    replace_all,
    rev_known,
)
from console.session.streams import Stream, Streams
from console.session.writer import Writer
from console.state.board import Board, BoardChanges
from contract.events.live import Changed
from contract.resources.sync import ChangePage


class StreamReconciler:
    """Subscribe first, then run: what is fetched misses nothing, what is heard is not lost."""

    lists_people = False

    def __init__(
        self, hotel: HotelPort, writer: Writer, streams: Streams, diagnostics: Diagnostics
    ) -> None:
        self._hotel = hotel
        self._writer = writer
        self._streams = streams
        self._diagnostics = diagnostics
        self._details = Details(hotel, writer)

    @property
    def seqs(self) -> dict[str, int]:
        """How far each stream is known."""
        return self._streams.seqs if self._streams.has_begun else {}

    def hear(self, changed: Changed) -> bool:
        """A change was announced. Whether anything has to be fetched for it."""
        self._streams.hear(changed)
        self._streams.skip_known(self._is_known)
        return not self._streams.has_begun or bool(self._streams.behind())

    async def run(self, *, asks_heads: bool, anew: bool) -> None:
        """Make the board complete as of now. Raises ApiError.

        `asks_heads`: whether the hotel may have moved on without saying so. `anew`: take a
        snapshot although the feed could tell.
        """
        if not self._streams.has_begun:
            await self._start_over()
        elif anew:
            await self._take_snapshot(keeps_newer=True)
        elif asks_heads:
            await self._ask_heads()
        await self._follow_feed()
        await self._details.fetch_missing()

    async def _ask_heads(self) -> None:
        heads = await self._hotel.heads(self._streams.names)
        if heads is None:
            return
        if self._streams.is_rewound(heads.streams):
            await self._start_over()
        self._streams.hear_heads(heads.streams)

    async def _follow_feed(self) -> None:
        while behind := self._streams.behind():
            stream = self._streams[behind[0]]
            since, head = stream.seq, stream.head
            try:
                page = await self._hotel.changes(behind[0], since=since)
            except Expired:
                await self._start_over()
                continue
            self._take_page(page, stream)
            is_stuck = page.more and page.seq <= since
            if is_stuck or not (page.more or stream.head > head):
                stream.come_to_rest()
            self._streams.skip_known(self._is_known)
            self._writer.flush()

    def _take_page(self, page: ChangePage, stream: Stream) -> None:
        reading = read_changes(page.changes)
        for problem in reading.problems:
            self._diagnostics.note(problem)

        def write(board: Board) -> BoardChanges:
            return apply_rows(board, reading.rows).then(remove_rows(board, reading.gone))

        self._writer.write(write)
        stream.reach(page.seq)

    async def _start_over(self) -> None:
        """What is here may be of another history: only a snapshot helps, however long it takes."""
        self._streams.has_begun = False
        await self._take_snapshot(keeps_newer=False)

    async def _take_snapshot(self, *, keeps_newer: bool) -> None:
        with self._writer.journal():
            snapshot = await self._hotel.snapshot(self._streams.names)
            self._writer.replace(
                lambda board: replace_all(board, snapshot, keeps_newer=keeps_newer)
            )
        self._streams.begin(snapshot.streams)
        self._writer.flush()

    def _is_known(self, changed: Changed) -> bool:
        known = rev_known(self._writer.board, changed.entity, changed.id)
        return known is not None and known >= changed.rev
