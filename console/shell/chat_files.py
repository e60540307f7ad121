"""The files of the chats between this PC and the hotel: pictures into memory, files onto disk."""

import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from console.sentences import sentence
from console.shell import file_choice
from console.shell.outgoing_files import OutgoingFiles
from console.state.safe_names import safe_name
from console.views.notices import Tone
from console.views.widgets.toasts import Message
from console.views.words import plain, told
from contract.resources.attachments import Attachment
from contract.resources.sync import Entity

if TYPE_CHECKING:
    import asyncio

    from console.api.files import FilesApi
    from console.models.pictures import Arrived
    from console.views.chat.files import ChatFiles

SMALL_EDGE: Final = 640
LARGE_EDGE: Final = 2560
_SMALL_BYTES: Final = 4 * 1024 * 1024
_TOLD_AFTER_S: Final = 1.0
_AT_ONCE: Final = 3


def open_folder(folder: Path) -> None:
    """Show a folder where this PC shows folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class FileTraffic:
    """`api` gives the way to the hotel once there is one; `spawn` runs things beside the rest."""

    def __init__(
        self,
        *,
        api: "Callable[[], FilesApi | None]",
        spawn: Callable[[Coroutine[Any, Any, None]], None],
        say: Callable[[Message], None],
        outgoing: OutgoingFiles,
    ) -> None:
        self.outgoing = outgoing
        self._api, self._spawn, self._say = api, spawn, say
        self._made: ChatFiles | None = None
        self._folder = Path()

    @cached_property
    def _turns(self) -> "asyncio.Semaphore":
        # Nothing is fetched before the first paint, and asyncio takes a while to load.
        import asyncio

        return asyncio.Semaphore(_AT_ONCE)

    @property
    def files(self) -> "ChatFiles":
        """What every conversation with guests shares; made when first asked for."""
        if self._made is None:
            from console.models.pictures import Pictures
            from console.models.saving import Saving
            from console.views.chat.files import ChatFiles

            self._made = ChatFiles(
                small=Pictures(partial(self._load, edge=SMALL_EDGE, most=_SMALL_BYTES)),
                large=Pictures(partial(self._load, edge=LARGE_EDGE, most=None)),
                saving=Saving(),
                staged=self.outgoing.staged(Entity.GUEST_CONVERSATION),
                save=self.save,
                choose=_choose,
            )
        return self._made

    @property
    def staff_files(self) -> "ChatFiles":
        """The same for the chat among colleagues, with what is to be sent there."""
        return replace(self.files, staged=self.outgoing.staged(Entity.STAFF_CONVERSATION))

    def came_back(self) -> None:
        """The hotel can be reached again."""
        if self._made is not None:
            self._made.small.retry_all()
            self._made.large.retry_all()

    def save(self, file: Attachment, parent: QWidget) -> None:
        """Ask where a file goes, and save it there."""
        place = self._usual_folder() / safe_name(file.file_name)
        file_choice.ask_where_to_save(
            parent, place, lambda chosen: self._spawn(self._save(file, chosen))
        )

    def _usual_folder(self) -> Path:
        """Where the last one went, at first where this PC keeps downloads."""
        if self._folder == Path():
            usual = QStandardPaths.StandardLocation.DownloadLocation
            self._folder = Path(QStandardPaths.writableLocation(usual))
        return self._folder

    def _load(self, address: str, arrived: "Arrived", *, edge: int, most: int | None) -> None:
        self._spawn(self._fetch(address, arrived, edge=edge, most=most))

    async def _fetch(
        self, address: str, arrived: "Arrived", *, edge: int, most: int | None
    ) -> None:
        import asyncio

        from console.api.errors import ApiError
        from console.models.decoding import decoded
        from console.models.pictures import Picture
        from contract.attachments import LARGEST_FILE

        api = self._api()
        if api is None:
            arrived(Picture(problem=sentence("The hotel does not answer.")))
            return
        try:
            async with self._turns:
                data = await api.fetch(address, most=most or LARGEST_FILE)
                image = await asyncio.to_thread(decoded, data, edge)
        except ApiError as error:
            arrived(Picture(problem=error.sentence))
            return
        damaged = sentence("This picture is damaged or too large to be shown.")
        arrived(Picture(image=image) if image is not None else Picture(problem=damaged))

    async def _save(self, file: Attachment, place: Path) -> None:
        from console.api.errors import ApiError
        from console.api.files import UnsavedError
        from console.views.chat.file_places import address

        api, there, began = self._api(), address(file), time.monotonic()
        saving = self.files.saving
        self._folder = place.parent

        def show(here: int, whole: int) -> None:
            if whole and time.monotonic() - began > _TOLD_AFTER_S:
                saving.show(there, min(100, here * 100 // whole))

        try:
            if api is None:
                raise UnsavedError(sentence("The hotel does not answer."))
            await api.save(there, place, show)
        except ApiError as error:
            self._say_unsaved(file, error.sentence)
        except UnsavedError as error:
            self._say_unsaved(file, str(error))
        else:
            self._say_saved(place)
        finally:
            saving.end(there)

    def _say_unsaved(self, file: Attachment, why: str) -> None:
        title = _tr("{name} was not saved").format(name=plain(file.file_name))
        self._say(Message(tone=Tone.BAD, title=title, text=told(why)))

    def _say_saved(self, place: Path) -> None:
        self._say(
            Message(
                tone=Tone.OK,
                title=_tr("Saved {name}").format(name=plain(place.name)),
                text=plain(str(place.parent)),
                action=_tr("Show folder"),
                on_action=lambda: open_folder(place.parent),
            )
        )


def _choose(
    parent: QWidget, on_chosen: Callable[[list[Path]], None], *, pictures_only: bool
) -> None:
    file_choice.ask_files(parent, on_chosen, pictures_only=pictures_only)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FileTraffic", text)
