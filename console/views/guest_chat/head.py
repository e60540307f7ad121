"""Above the conversation: whose it is, how long the guest waits, and who takes care."""

import enum
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from console.models.guest_chat import GuestChatModels
from console.state.guest_chats import ShownChat
from console.views import painting
from console.views.chips import chip_width, paint_chip
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

_FACTS: Final = 3


class _Tightness(enum.IntEnum):
    """What the buttons leave to the guest's name, one after the other."""

    NOTHING = enum.auto()
    LONG_WORDS = enum.auto()
    NAME_OF_HANDLER = enum.auto()
    WORDS_OF_ANSWERED = enum.auto()
    HAND_OVER = enum.auto()


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
        self._tightness = _Tightness.NOTHING
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.take = HandlerButton(theme)
        self.hand = Button(self.tr("Hand over"), theme=theme)
        self.answer = Button(self.tr("Mark answered"), theme=theme, icon=Icon.CHECK)
        self.take.clicked.connect(lambda: self._open(self.take, self.menu()))
        self.hand.clicked.connect(self.open_menu)
        self.answer.clicked.connect(self.answered)
        self.panel = Button("", theme=theme, icon=Icon.INFO)
        told = self.tr("Show or hide what is known of the room")
        self.panel.setAccessibleName(told)
        self.panel.setToolTip(self.tr("{words} (Ctrl I)").format(words=told))
        self.panel.hide()
        row = self._row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.take)
        row.addWidget(self.hand)
        row.addWidget(self.answer)
        row.addWidget(self.panel)
        models.changed.connect(self.show_chat)

    def set_theme(self, theme: Theme, *, is_low: bool) -> None:
        """Paint with another theme; `is_low`: the window has little height."""
        self._theme, self._is_low = theme, is_low
        self.take.set_theme(theme)
        self.hand.set_theme(theme)
        self.answer.set_theme(theme)
        self.panel.set_theme(theme)
        self.setFixedHeight(theme.px(72 if is_low else 80))
        self.show_chat()

    def offer_panel(self, *, is_offered: bool) -> None:
        """Where what is known of the room lies in a drawer, a button opens it."""
        self.panel.setVisible(is_offered)

    def show_chat(self) -> None:
        """Say who handles it and what can be done."""
        shown = self._models.open_chat
        is_open = shown is not None and shown.chat.ended_at is None
        self.take.setVisible(is_open)
        self.answer.setVisible(is_open and shown is not None and shown.waiting_since is not None)
        if shown is None:
            self.hand.hide()
        else:
            self._fit(shown, is_open=is_open)
            self.answer.setEnabled(not shown.is_being_answered)
            self.setAccessibleDescription(presence_words(self._models.present(shown.chat.id)))
        self.update()

    def _fit(self, shown: ShownChat, *, is_open: bool) -> None:
        """Say as much on the buttons as leaves room for whose conversation it is."""
        needed = self._words_width(shown)
        for tightness in _Tightness:
            self._tightness = tightness
            can_hand = self._is_wide and tightness < _Tightness.HAND_OVER
            self.hand.setVisible(is_open and can_hand)
            self._dress(shown)
            if needed + self._buttons_width <= self.width():
                break

    def _dress(self, shown: ShownChat) -> None:
        handler, said = plain(shown.chat.handler_name or ""), self._handler(shown)
        self.take.show_handler(said, handler, is_me=self._models.is_mine)
        self.take.setAccessibleName(f"{said}, {self.tr('Hand over')}")
        whole, short = self.tr("Mark answered"), self.tr("Answered")
        if self._tightness < _Tightness.LONG_WORDS:
            short = whole
        elif self._tightness >= _Tightness.WORDS_OF_ANSWERED:
            short = ""
        self.answer.set_look(short, Icon.CHECK)
        self.answer.setAccessibleName(whole)
        self.answer.setToolTip("" if short == whole else whole)

    @property
    def _buttons_width(self) -> float:
        buttons = (self.take, self.hand, self.answer)
        wide = [one.sizeHint().width() for one in buttons if one.isVisibleTo(self)]
        return sum(wide) + self._row.spacing() * len(wide) + self.side

    def _words_width(self, shown: ShownChat) -> float:
        """How much room the name needs with how long the guest waits, and what is known below."""
        theme, office = self._theme, self._theme.office
        name = width(office.title, self._guest(shown)) + 1
        if shown.waiting_since is not None:
            chip = wait_chip(shown.waiting_since, self._place.now(), theme)
            name += theme.px(8) + chip_width(theme, chip.words)
        facts = width(office.dense, self._facts(shown)[:_FACTS][-1]) + 1
        return self._words_left(shown) + max(name, facts) + theme.px(12)

    def _words_left(self, shown: ShownChat) -> float:
        """Where what is said beside the number of the room begins."""
        number = width(self._theme.office.room_head, plain(shown.chat.room_number)) + 2
        return self.side + number + self._theme.px(16 if self._is_wide else 12)

    def _guest(self, shown: ShownChat) -> str:
        return plain(shown.chat.guest_name or "") or words.tr("Guest")

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
        is_small = self._tightness >= _Tightness.NAME_OF_HANDLER
        if self._models.is_mine:
            return self.tr("You") if is_small else self.tr("Handled by you")
        name = plain(shown.chat.handler_name or "")
        if not name:
            return words.tr("Nobody") if is_small else words.tr("Nobody yet")
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
        shown_ones = (one.x() for one in (self.take, self.panel) if one.isVisible())
        end = min(shown_ones, default=self.width() - self.side)
        room = plain(shown.chat.room_number)
        number = QRectF(self.side, 0, width(office.room_head, room) + 2, self.height())
        painting.text(painter, number, room, style=office.room_head, colour=colour.text)
        at, middle = self._words_left(shown), self.height() / 2
        upper = QRectF(at, middle - px(22), max(0.0, end - at - px(12)), px(24))
        guest, space = self._guest(shown), upper.width()
        if shown.waiting_since is not None:
            chip = wait_chip(shown.waiting_since, self._place.now(), self._theme)
            taken = chip_width(self._theme, chip.words) + px(8)
            named = min(width(office.title, guest) + 1, max(0.0, space - taken))
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
        facts = self._facts(shown)
        present = self._models.present(shown.chat.id)
        if present:
            lower.setLeft(paint_presence(painter, lower, present, self._theme) + px(8))
            facts = [f"· {said}" for said in facts]
        fitting = (said for said in facts if width(style, said) <= lower.width())
        said = next(fitting, "" if present else facts[-1])
        painting.text(painter, lower, said, style=style, colour=grey)

    def _facts(self, shown: ShownChat) -> Sequence[str]:
        """What is known, told ever shorter."""
        stay, chat = self._models.stay, shown.chat
        is_said = chat.ended_at is None and (
            shown.waiting_since is not None or not chat.answered_by or chat.answered_at is None
        )
        if is_said and stay is not None and (known := stay_words.heads(stay, self._place.zone)):
            return known
        return [self._fact(shown)]

    def _fact(self, shown: ShownChat) -> str:
        zone, chat = self._place.zone, shown.chat
        if chat.ended_at is not None:
            when = f"{day(chat.ended_at, zone)}, {clock_time(chat.ended_at, zone)}"
            return self.tr("Checked out {time}").format(time=when)
        if shown.waiting_since is None and chat.answered_by and chat.answered_at is not None:
            at = clock_time(chat.answered_at, zone)
            said = self.tr("Marked answered by {name} at {time}")
            return said.format(name=plain(chat.answered_by), time=at)
        if chat.created_at is None:
            return ""
        began = f"{day(chat.created_at, zone)}, {clock_time(chat.created_at, zone)}"
        return self.tr("Conversation since {time}").format(time=began)
