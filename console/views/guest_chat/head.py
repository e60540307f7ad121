"""Above the conversation: whose it is, how long the guest waits, and who takes care."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from console.models.guest_chat import GuestChatModels
from console.state.guest_chats import ShownChat
from console.views import painting
from console.views.chips import paint_chip
from console.views.guest_chat import words
from console.views.guest_chat.handler_button import HandlerButton
from console.views.guest_chat.inbox_rows import wait_chip
from console.views.guest_chat.presence import paint_presence, presence_words
from console.views.icons import Icon
from console.views.place import Place
from console.views.room_panel import words as stay_words
from console.views.theme import Theme
from console.views.typography import width
from console.views.widgets.button import Button
from console.views.widgets.office_menu import office_menu
from console.views.words import clock_time, day, plain


class ChatHead(QWidget):
    """Signals: `handed(object)` carries a colleague's id, None for oneself; the others nothing.

    `note_wanted`: a colleague is to be told something with it. `noticed`: the room is to be let
    know something; offered once `offers_notice` is set. `fitted`: it has another width.
    """

    handed = Signal(object)
    note_wanted = Signal()
    noticed = Signal()
    answered = Signal()
    fitted = Signal()

    def __init__(self, models: GuestChatModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self._is_low = self.offers_notice = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.take = HandlerButton(theme)
        self.hand = Button(self.tr("Hand over"), theme=theme)
        self.answer = Button(self.tr("Mark answered"), theme=theme, icon=Icon.CHECK)
        self.take.clicked.connect(lambda: self._open(self.take, self.menu()))
        self.hand.clicked.connect(self.open_menu)
        self.answer.clicked.connect(self.answered)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.take)
        row.addWidget(self.hand)
        row.addWidget(self.answer)
        models.changed.connect(self.show_chat)

    def set_theme(self, theme: Theme, *, is_low: bool) -> None:
        """Paint with another theme; `is_low`: the window has little height."""
        self._theme, self._is_low = theme, is_low
        self.take.set_theme(theme)
        self.hand.set_theme(theme)
        self.answer.set_theme(theme)
        self.setFixedHeight(theme.px(72 if is_low else 80))
        self.show_chat()

    def show_chat(self) -> None:
        """Say who handles it and what can be done."""
        shown = self._models.open_chat
        is_open = shown is not None and shown.chat.ended_at is None
        self.take.setVisible(is_open)
        self.hand.setVisible(is_open and self._is_wide)
        self.answer.setVisible(is_open and shown is not None and shown.waiting_since is not None)
        if shown is not None:
            handler = plain(shown.chat.handler_name or "")
            self.take.show_handler(self._handler(shown), handler, is_me=self._models.is_mine)
            self.take.setAccessibleName(f"{self._handler(shown)}, {self.tr('Hand over')}")
            self.answer.setEnabled(not shown.is_being_answered)
            self.setAccessibleDescription(presence_words(self._models.present(shown.chat.id)))
        self.update()

    @property
    def _is_wide(self) -> bool:
        return self.width() >= self._theme.px(800)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow conversation leaves out what its menu has too."""
        super().resizeEvent(event)
        self._row.setContentsMargins(0, 0, self.side, 0)
        self.show_chat()
        self.fitted.emit()

    @property
    def side(self) -> int:
        """How far everything is from the edges of the conversation, px."""
        return self._theme.px(24 if self._is_wide else 16)

    def _handler(self, shown: ShownChat) -> str:
        waiting = plain(self._models.handing_to(shown) or "")
        if waiting:
            return self.tr("{name}, not sent yet").format(name=waiting)
        is_small = self.width() < self._theme.px(760)
        if self._models.is_mine:
            return self.tr("You") if is_small else self.tr("Handled by you")
        name = plain(shown.chat.handler_name or "")
        if not name:
            return words.tr("Nobody yet")
        first = name.split()[0] if is_small else name
        return first if is_small else self.tr("Handled by {name}").format(name=first)

    def open_menu(self) -> None:
        """Offer the colleagues who answer guests."""
        anchor = self.hand if self.hand.isVisible() else self.take
        if anchor.isVisible():
            self._open(anchor, self.menu(offers_me=anchor is self.take))

    def _open(self, anchor: QWidget, menu: QMenu) -> None:
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def menu(self, *, offers_me: bool = True) -> QMenu:
        """Whom it can be handed to, oneself too; made anew each time."""
        menu = office_menu(self._theme, self)
        if offers_me and not self._models.is_mine:
            own = menu.addAction(self.tr("Take over"))
            own.triggered.connect(lambda: self.handed.emit(None))
        colleagues = self._models.colleagues()
        for one in colleagues:
            name = plain(one.name)
            said = name if one.is_on_duty else self.tr("{name}, off duty").format(name=name)
            action = menu.addAction(self.tr("Hand over to {name}").format(name=said))
            action.triggered.connect(lambda _=False, staff_id=one.id: self.handed.emit(staff_id))
        if colleagues:
            with_note = menu.addAction(self.tr("Hand over with a note…"))
            with_note.triggered.connect(self.note_wanted.emit)
        if self.offers_notice:
            menu.addSeparator()
            menu.addAction(self.tr("Notice to the room…")).triggered.connect(self.noticed.emit)
        return menu

    def sizeHint(self) -> QSize:
        """As high as its theme says."""
        return QSize(400, self._theme.px(72 if self._is_low else 80))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Room, guest, wait, and since when the conversation is."""
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour.surface)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour.line)
        shown = self._models.open_chat
        if shown is not None:
            self._paint_chat(painter, shown)
        painter.end()

    def _paint_chat(self, painter: QPainter, shown: ShownChat) -> None:
        px, colour, office = self._theme.px, self._theme.colour, self._theme.office
        end = self.take.x() if self.take.isVisible() else self.width() - self.side
        room = plain(shown.chat.room_number)
        number = QRectF(self.side, 0, width(office.room_head, room) + 2, self.height())
        painting.text(painter, number, room, style=office.room_head, colour=colour.text)
        at, middle = number.right() + px(16 if self._is_wide else 12), self.height() / 2
        upper = QRectF(at, middle - px(22), max(0.0, end - at - px(12)), px(24))
        guest = plain(shown.chat.guest_name or "") or words.tr("Guest")
        space = upper.width()
        if shown.waiting_since is not None:
            chip = wait_chip(shown.waiting_since, self._place.now(), self._theme)
            named = min(width(office.title, guest) + 1, max(0.0, space - px(90)))
            spot = QRectF(upper.left() + named + px(8), upper.top(), space - named, upper.height())
            paint_chip(painter, spot, chip, self._theme)
            space = named
        name = QRectF(upper.left(), upper.top(), space, upper.height())
        painting.text(painter, name, guest, style=office.title, colour=colour.text)
        lower = QRectF(at, middle + px(2), upper.width(), px(20))
        self._paint_lower(painter, lower, shown)

    def _paint_lower(self, painter: QPainter, lower: QRectF, shown: ShownChat) -> None:
        """Who else is here, then what is known of the conversation, as far as there is room."""
        px, style, grey = self._theme.px, self._theme.office.dense, self._theme.colour.text2
        said = self._facts(shown)
        present = self._models.present(shown.chat.id)
        if present:
            lower.setLeft(paint_presence(painter, lower, present, self._theme) + px(8))
            said = f"· {said}"
        if not present or lower.width() >= width(style, said):
            painting.text(painter, lower, said, style=style, colour=grey)

    def _facts(self, shown: ShownChat) -> str:
        zone, chat = self._place.zone, shown.chat
        if chat.ended_at is not None:
            when = f"{day(chat.ended_at, zone)}, {clock_time(chat.ended_at, zone)}"
            return self.tr("Checked out {time}").format(time=when)
        if shown.waiting_since is None and chat.answered_by and chat.answered_at is not None:
            at = clock_time(chat.answered_at, zone)
            said = self.tr("Marked answered by {name} at {time}")
            return said.format(name=plain(chat.answered_by), time=at)
        stay = self._models.stay
        if stay is not None and (known := stay_words.head(stay, zone)):
            return known
        if chat.created_at is None:
            return ""
        began = f"{day(chat.created_at, zone)}, {clock_time(chat.created_at, zone)}"
        return self.tr("Conversation since {time}").format(time=began)
