"""Copies of files on this PC that are to be sent: made, and forgotten once nobody needs them."""

from collections.abc import Callable, Coroutine, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from console.state.outgoing import NewFiles
from contract.resources.sync import Entity

if TYPE_CHECKING:
    import asyncio

    from console.models.staged import Kept, Source, Staged
    from console.shell.kept_staging import KeptStaging
    from console.state.actions import PendingAction
    from console.state.guest_chats import GuestChats
    from console.storage.database import Database
    from console.storage.outgoing import Outgoing
    from console.storage.owner import Owner

_Spawn = Callable[[Coroutine[Any, Any, None]], None]


class OutgoingFiles:
    """`spawn` runs things beside the rest; `now` gives the time in words for a pasted picture."""

    def __init__(
        self, database: "Database", owner: "Owner", *, spawn: _Spawn, now: Callable[[], str]
    ) -> None:
        self._database, self._owner, self._spawn, self._now = database, owner, spawn, now
        self._staged: dict[Entity, Staged] = {}
        self._kept: list[KeptStaging] = []
        self._of_outbox: set[str] = set()

    @cached_property
    def _turn(self) -> "asyncio.Lock":
        """One after the other: files go along in the order in which they were chosen."""
        import asyncio

        return asyncio.Lock()

    def staged(self, chat: Entity) -> "Staged":
        """What goes with the next messages of the chat with guests or of that among colleagues.

        Apart, because both number their conversations from one; made when first asked for.
        """
        if chat not in self._staged:
            if not self._staged:
                self._spawn(self._sweep())
            self._staged[chat] = self._made(chat)
        return self._staged[chat]

    def write(self) -> None:
        """Keep what is staged over the end of the program."""
        for kept in self._kept:
            kept.write()

    def forget_left(self, chats: "GuestChats") -> None:
        """Nobody sends anything to guests who have left."""
        staged = self._staged.get(Entity.GUEST_CONVERSATION)
        for one in () if staged is None else staged.conversations:
            chat = chats.truth(one)
            if staged is not None and chat is not None and chat.ended_at is not None:
                self._drop({file.id for file in staged.take(one)})

    def follow(self, outbox: "Iterable[PendingAction]") -> None:
        """What left the outbox is at the hotel, or was given up."""
        bodies = (pending.action.chat for pending in outbox)
        needed = {file.id for body in bodies if isinstance(body, NewFiles) for file in body.files}
        gone, self._of_outbox = self._of_outbox - needed, needed
        if gone:
            self._drop(gone)

    def _made(self, chat: Entity) -> "Staged":
        from console.models.staged import Staged
        from console.shell.kept_staging import KeptStaging
        from console.storage.staging import StagingTable

        staged = Staged(self._keep, self._drop)
        table = StagingTable(self._database, self._owner, chat)
        kept = KeptStaging(staged, table, self._outgoing())
        self._kept.append(kept)
        self._spawn(kept.restore())
        return staged

    def _keep(self, source: "Source", kept: "Kept") -> None:
        self._spawn(self._copy(source, kept))

    def _drop(self, file_ids: Iterable[str]) -> None:
        self._spawn(self._forget(set(file_ids)))

    def _outgoing(self) -> "Outgoing":
        from console.storage.outgoing import Outgoing

        return Outgoing(self._database.folder)

    async def _copy(self, source: "Source", kept: "Kept") -> None:
        import asyncio

        from console.models.encoding import encoded_png
        from console.storage.outgoing import UnkeptError

        outgoing = self._outgoing()
        try:
            async with self._turn:
                if isinstance(source, Path):
                    kept(await asyncio.to_thread(outgoing.keep, source))
                    return
                data = await asyncio.to_thread(encoded_png, source)
                name = _tr("Picture {time}").format(time=self._now())
                kept(await asyncio.to_thread(outgoing.keep_bytes, data, f"{name}.png"))
        except UnkeptError as error:
            (told,) = error.args
            kept(told)

    async def _forget(self, file_ids: set[str]) -> None:
        import asyncio

        await asyncio.to_thread(self._outgoing().drop, file_ids)

    async def _sweep(self) -> None:
        """Forget what an earlier run of the program left and no action of anybody needs."""
        import asyncio

        from console.storage.outgoing import referenced

        outgoing = self._outgoing()
        left = await asyncio.to_thread(outgoing.all)
        needed = await asyncio.wrap_future(self._database.run(referenced))
        for staged in self._staged.values():
            needed |= staged.ids
        await asyncio.to_thread(outgoing.drop, left - needed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("OutgoingFiles", text)
