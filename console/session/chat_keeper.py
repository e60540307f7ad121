"""Keeps the open conversation true: its newest page, what changed, older pages, read marks."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final, Generic, TypeVar

from console.api.errors import ApiError, Expired, named
from console.session.chat_sides import ChatSide
from console.session.diagnostics import Diagnostics
from console.session.rows import apply_rows, read_changes, remove_rows
from console.session.writer import Write, Writer
from console.state.board import Board, BoardChanges
from console.state.open_chat import OpenConversation, Written, is_before
from contract.resources.sync import ChangePage
from contract.scalars import Id

_PATIENCE_S: Final = 0.5
MessageT = TypeVar("MessageT", bound=Written)


class ChatKeeper(Generic[MessageT]):
    """One conversation at a time. Everything asked for during a look makes one more look.

    A failed look is not repeated from here: the next change, poll or `look` makes another one.
    `on_leaving` is called before another one is waited for, `on_shown` when its newest page is
    there: as it was kept, and as the hotel has it.
    """

    def __init__(self, side: ChatSide[MessageT], writer: Writer, diagnostics: Diagnostics) -> None:
        self._side = side
        self._writer = writer
        self._diagnostics = diagnostics
        self._seq: int | None = None
        self._looking: asyncio.Task[None] | None = None
        self._is_asked = False
        self._older: asyncio.Task[None] | None = None
        self._marked: tuple[Id, Id] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.on_leaving: Callable[[], None] = _nothing
        self.on_shown: Callable[[], None] = _nothing

    @property
    def stream(self) -> str | None:
        """The stream of the open conversation."""
        open_id = self._chat.conversation_id
        return None if open_id is None else self._side.stream_of(open_id)

    @property
    def _chat(self) -> OpenConversation[MessageT]:
        return self._side.chat(self._writer.board)

    def open(self, conversation_id: Id | None) -> bool:
        """Show another conversation, None for none; whether it is another one."""

        def write(board: Board) -> BoardChanges:
            return self._side.told(is_other=self._side.chat(board).open(conversation_id))

        if not self._writer.show(write):
            return False
        self._seq = None
        # Where what was kept is shown nobody waits, and other conversations are beside it now.
        (self.on_shown if self._chat.is_loaded else self.on_leaving)()
        # Before the screen has anything else asked: the page is what somebody waits for.
        self.look()
        self._writer.flush()
        return True

    def look(self) -> None:
        """The open conversation may have moved on."""
        self._is_asked = True
        if self.stream is not None and (self._looking is None or self._looking.done()):
            self._looking = self._spawn(self._look())

    def load_older(self) -> None:
        """Load the page before the oldest message, or the newest page while nothing is loaded."""
        chat = self._chat
        if not chat.is_loaded:
            if self._looking is None or self._looking.done():
                self.look()
        elif chat.is_verified and chat.has_older and (self._older is None or self._older.done()):
            self._older = self._spawn(self._load_older())

    async def reach(self, message_id: Id) -> None:
        """Load pages of the open conversation until a message is among them. Raises ApiError."""
        chat = self._chat
        conversation_id = chat.conversation_id
        while self._looking is not None and not chat.is_verified and not self._looking.done():
            await asyncio.wait([self._looking])
        while chat.conversation_id == conversation_id and chat.is_verified and chat.has_older:
            if chat.get(message_id) is not None or chat.oldest_id is None:
                return
            if is_before(chat.oldest_id, message_id):
                return
            await self._load_page_before(chat.oldest_id)

    def mark_read(self, up_to: Id) -> None:
        """Somebody saw the open conversation up to a message; told once."""
        conversation_id = self._chat.conversation_id
        if conversation_id is not None and self._marked != (conversation_id, up_to):
            self._marked = (conversation_id, up_to)
            self._spawn(self._mark_read(conversation_id, up_to))

    async def stop(self) -> None:
        """Give up what does not end within half a second."""
        self._is_asked = False
        tasks = [task for task in self._tasks if not task.done()]
        if tasks:
            # A request given up while its connection is being opened leaves that open.
            await asyncio.wait(tasks, timeout=_PATIENCE_S)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _look(self) -> None:
        while self._is_asked and self.stream is not None:
            self._is_asked = False
            try:
                await (self._load() if self._seq is None else self._catch_up(self._seq))
            except Expired:
                self._seq, self._is_asked = None, True
            except ApiError as error:
                self._diagnostics.note(f"{self._side.name}: {named(error)}")
                self._fail(error)
                return

    def _fail(self, error: ApiError) -> None:
        def write(board: Board) -> BoardChanges:
            return self._side.told(is_other=self._side.chat(board).fail(error.sentence))

        self._show(write)

    async def _load(self) -> None:
        chat = self._chat
        conversation_id = chat.conversation_id
        assert conversation_id is not None
        under_way = self._side.under_way(conversation_id)
        page = await (under_way or self._side.newest(conversation_id))
        if chat.conversation_id != conversation_id:
            self._is_asked = True
            return
        # What changed between that question and the opening was told to nobody here.
        self._is_asked |= under_way is not None
        self._seq = page.seq

        def write(board: Board) -> BoardChanges:
            chat = self._side.chat(board)
            is_other = chat.take_newest(page.messages, has_older=page.has_older)
            return self._side.told(is_other=is_other)

        self._show(write)
        self.on_shown()

    async def _catch_up(self, seq: int) -> None:
        stream = self.stream
        assert stream is not None
        page = await self._side.changes(stream, seq)
        if stream != self.stream or self._seq != seq:
            self._is_asked = True
            return
        self._take(page)
        self._seq = max(seq, page.seq)
        self._is_asked |= page.more and page.seq > seq

    def _take(self, page: ChangePage) -> None:
        reading = read_changes(page.changes)
        for problem in reading.problems:
            self._diagnostics.note(problem)

        def write(board: Board) -> BoardChanges:
            return apply_rows(board, reading.rows).then(remove_rows(board, reading.gone))

        self._show(write)

    async def _load_older(self) -> None:
        before_id = self._chat.oldest_id
        if before_id is None:
            return
        try:
            await self._load_page_before(before_id)
        except ApiError as error:
            self._diagnostics.note(f"{self._side.name}: {named(error)}")

    async def _load_page_before(self, before_id: Id) -> None:
        chat = self._chat
        conversation_id = chat.conversation_id
        if conversation_id is None:
            return
        page = await self._side.page(conversation_id, before_id)
        if chat.conversation_id != conversation_id:
            return

        def write(board: Board) -> BoardChanges:
            chat = self._side.chat(board)
            is_other = chat.take_older(page.messages, has_older=page.has_older)
            return self._side.told(is_other=is_other)

        self._show(write)

    async def _mark_read(self, conversation_id: Id, up_to: Id) -> None:
        try:
            await self._side.mark_read(conversation_id, up_to)
        except ApiError as error:
            self._marked = None
            self._diagnostics.note(f"{self._side.name}: {named(error)}")

    def _show(self, write: Write) -> None:
        self._writer.show(write)
        self._writer.flush()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work, name=self._side.name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _nothing() -> None:
    pass
