"""The guests' chat within the offices: its keys, the rail, and drafts kept on this PC."""

from concurrent.futures import Future
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QTimer

from console.models.quick_replies import QuickReplies
from console.shell.office import Office
from console.shell.workplace import Workplace
from console.storage.database import Database
from console.storage.drafts import DraftTable
from console.storage.owner import Owner
from console.views.keys import shortcut
from console.views.settings.names import SectionName
from console.views.stations import Area, Station
from contract.scalars import Id

if TYPE_CHECKING:
    from console.models.guest_chat import GuestChatModels
    from console.views.guest_chat.area import GuestChatArea
    from console.views.reception.station import ReceptionStation

_KEY: Final = "guest-chat-"
_WRITE_AFTER_MS: Final = 300
_LOOK_MS: Final = 5


class ChatDesk(QObject):
    """Nothing is done before the reception is opened."""

    def __init__(
        self, workplace: Workplace, office: Office, database: Database, replies: QuickReplies
    ) -> None:
        super().__init__(office.frame)
        self._frame = office.frame
        self._replies, self._freshen_rooms = replies, workplace.freshen_rooms
        board = workplace.board
        assert board.hotel is not None
        assert board.me is not None
        self._owner = Owner.of(board.hotel, board.me)
        self._table = DraftTable(database)
        self._models: GuestChatModels | None = None
        self._area: GuestChatArea | None = None
        self._unwritten: set[Id] = set()
        self._soon = QTimer(self, interval=_WRITE_AFTER_MS, singleShot=True)
        self._soon.timeout.connect(self.keep)
        self._frame.opened.connect(self._on_opened)

    def keep(self) -> None:
        """Write every draft that changed now."""
        self._soon.stop()
        unwritten, self._unwritten = self._unwritten, set()
        for conversation_id in unwritten:
            assert self._models is not None
            text = self._models.drafts.get(conversation_id, "")
            self._table.put(self._owner, f"{_KEY}{conversation_id}", text)

    def _on_opened(self, station: Station) -> None:
        view = cast("ReceptionStation | None", self._frame.view(Station.RECEPTION))
        if station is not Station.RECEPTION or view is None or self._area is not None:
            return
        if view.chat is None:
            return
        self._area, self._models = view.chat, view.chat.models
        self._models.drafted.connect(self._on_drafted)
        self._area.offer_quick_replies(self._replies)
        self._area.quick_edit_wanted.connect(self._edit_replies)
        # A check-out day may have been told since: quick replies and the panel show it.
        self._area.opened.connect(lambda _id: self._freshen_rooms())
        self._read(self._table.load(self._owner))
        shortcut(self._frame, "Ctrl+H", self.tr("Hand the conversation over"), self._hand_over)
        shortcut(self._frame, "Ctrl+U", self.tr("Attach files to the answer"), self._attach)

    def _edit_replies(self) -> None:
        self._frame.open_settings(SectionName.QUICK_REPLIES)

    def _hand_over(self) -> None:
        if self._is_on_screen and self._area is not None:
            self._area.hand_over()

    def _attach(self) -> None:
        if self._is_on_screen and self._area is not None:
            self._area.attach()

    @property
    def _is_on_screen(self) -> bool:
        view = cast("ReceptionStation | None", self._frame.view(Station.RECEPTION))
        return view is not None and view.isVisible() and view.area is Area.GUEST_CHAT

    def _on_drafted(self, conversation_id: Id) -> None:
        self._unwritten.add(conversation_id)
        if not self._soon.isActive():
            self._soon.start()

    def _read(self, loading: "Future[dict[str, str]]") -> None:
        looking = QTimer(self, interval=_LOOK_MS)

        def look() -> None:
            if not loading.done():
                return
            looking.stop()
            looking.deleteLater()
            kept = {} if loading.exception() else loading.result()
            mine = {Id(k.removeprefix(_KEY)): t for k, t in kept.items() if k.startswith(_KEY)}
            if self._models is not None:
                self._models.take_drafts(mine)

        looking.timeout.connect(look)
        looking.start()
