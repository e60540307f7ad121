"""Both chats within the offices: their keys, their toasts, and drafts kept on this PC."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from console.models.quick_replies import QuickReplies
from console.shell.handing_toasts import HandingToasts
from console.shell.kept_drafts import KeptDrafts
from console.shell.office import Office
from console.shell.unsent_toasts import UnsentToasts
from console.shell.workplace import Workplace
from console.storage.database import Database
from console.views.keys import shortcut
from console.views.settings.names import SectionName
from console.views.stations import STATIONS_OF, Area, Station

if TYPE_CHECKING:
    from console.views.guest_chat.area import GuestChatArea
    from console.views.reception.station import ReceptionStation


class ChatDesk(QObject):
    """Nothing is done before a station with a chat is opened."""

    def __init__(
        self, workplace: Workplace, office: Office, database: Database, replies: QuickReplies
    ) -> None:
        super().__init__(office.frame)
        self._frame = office.frame
        self._replies, self._freshen_rooms = replies, workplace.freshen_rooms
        self._drafts = KeptDrafts(workplace.board, database, "guest-chat-", self)
        self._staff_drafts = KeptDrafts(workplace.board, database, "staff-chat-", self)
        self._handings = HandingToasts(workplace, office)
        self._unsent = UnsentToasts(workplace, office)
        self._area: GuestChatArea | None = None
        self._can_attach = False
        workplace.staff_chats.made.connect(self._staff_drafts.follow)
        self._frame.opened.connect(self._on_opened)

    def keep(self) -> None:
        """Write every draft that changed now."""
        self._drafts.write()
        self._staff_drafts.write()

    def _on_opened(self, station: Station) -> None:
        has_chat = Area.STAFF_CHAT in self._frame.areas and station in STATIONS_OF[Area.STAFF_CHAT]
        if has_chat and not self._can_attach:
            self._can_attach = True
            words = self.tr("Attach files to the message")
            shortcut(self._frame, "Ctrl+U", words, self._attach)
        self._follow_guests(station)

    def _follow_guests(self, station: Station) -> None:
        view = cast("ReceptionStation | None", self._frame.view(Station.RECEPTION))
        if station is not Station.RECEPTION or view is None or self._area is not None:
            return
        if view.chat is None:
            return
        self._area = view.chat
        self._drafts.follow(view.chat.models)
        self._handings.follow(self._area)
        self._area.offer_quick_replies(self._replies)
        self._area.quick_edit_wanted.connect(self._edit_replies)
        # A check-out day may have been told since: quick replies and the panel show it.
        self._area.opened.connect(lambda _id: self._freshen_rooms())
        shortcut(self._frame, "Ctrl+H", self.tr("Hand the conversation over"), self._hand_over)

    def _edit_replies(self) -> None:
        self._frame.open_settings(SectionName.QUICK_REPLIES)

    def _hand_over(self) -> None:
        if self._is_on_screen and self._area is not None:
            self._area.hand_over()

    def _attach(self) -> None:
        """To what is being written where the keyboard is, or else in the area on screen."""
        from console.views.chat.attaching import Attaching

        offered = [one for one in self._frame.findChildren(Attaching) if one.is_offered]
        if offered:
            max(offered, key=lambda one: one.has_keyboard).choose()

    @property
    def _is_on_screen(self) -> bool:
        view = cast("ReceptionStation | None", self._frame.view(Station.RECEPTION))
        return view is not None and view.isVisible() and view.area is Area.GUEST_CHAT
