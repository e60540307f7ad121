"""The panel for an order by phone, laid over the station that is open."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from console.models.phone_order import Fault, PhoneOrderModel
from console.views import painting
from console.views.icons import Icon
from console.views.phone.finder import Finder
from console.views.phone.order_part import OrderPart
from console.views.phone.strip import Strip
from console.views.theme import OFFICE, RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.widgets.segments import Segments
from console.views.words import money
from contract.resources.menus import Menu

_CARDS: Final = (Menu.ROOM_SERVICE, Menu.BREAKFAST)
_WIDE: Final = 720
_HIGH: Final = 760
_MARGIN: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneActions:
    """What the panel can ask for. `place` sends what the model holds, `discard` forgets it."""

    place: Callable[[], None]
    discard: Callable[[], None]


class PhonePanel(QWidget):
    """Lives on `owner` until Esc or its cross, which emit `closed`; the draft is the model's."""

    closed = Signal()

    def __init__(
        self,
        model: PhoneOrderModel,
        actions: PhoneActions,
        *,
        currency: str,
        theme: Theme,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._model, self._actions, self._owner = model, actions, owner
        self._currency, self._theme = currency, theme
        self.setAccessibleName(self.tr("Phone order"))
        self.finder = Finder(model, currency, theme)
        self.order = OrderPart(model, currency, theme)
        self._make_parts()
        self._build()
        self._connect()
        self.set_theme(theme)
        owner.installEventFilter(self)

    def _make_parts(self) -> None:
        theme, large = self._theme, OFFICE.control_large
        self._title = plain_label(self.tr("Phone order"))
        self.cards = Segments([self.tr("Room service"), self.tr("Breakfast")], theme)
        self.cards.setAccessibleName(self.tr("Which card"))
        self.cross = Button("", theme=theme, kind=ButtonKind.QUIET, icon=Icon.X)
        self.cross.setAccessibleName(self.tr("Close"))
        self.strip = Strip(theme)
        self._hints = plain_label()
        self._total = plain_label()
        self.discard = Button(self.tr("Discard"), theme=theme, kind=ButtonKind.QUIET, height=large)
        self.place = Button("", theme=theme, kind=ButtonKind.PRIMARY, height=large)
        self.place.key = self.tr("Ctrl Enter")

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.cards)
        head.addWidget(self.cross)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addWidget(self.finder, 1)
        body.addWidget(self.order, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._total, 1)
        foot.addWidget(self.discard)
        foot.addWidget(self.place)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addLayout(body, 1)
        column.addWidget(self._hints)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.cards.chosen.connect(lambda number: self._model.change(menu=_CARDS[number]))
        self.cross.clicked.connect(self.closed)
        self.discard.clicked.connect(self._discard)
        self.place.clicked.connect(self._place)
        self.finder.added.connect(self.order.show_line)
        to_dish = self.finder.dish.edit.setFocus
        self.order.done_with_note.connect(lambda: to_dish(Qt.FocusReason.OtherFocusReason))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._on_key(keys, self._place)
        self._on_key("Ctrl+B", lambda: self.cards.choose(1 - self.cards.current))
        self._model.changed.connect(self._show)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._hint)

    def _on_key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        dress(self._title, theme.office.heading, theme.colour.text)
        dress(self._hints, theme.office.caption, theme.colour.text2)
        self._hints.setContentsMargins(0, 8, 0, 0)
        dress(self._total, theme.office.heading, theme.colour.text)
        parts = (self.finder, self.order, self.cards, self.cross, self.strip)
        for part in (*parts, self.discard, self.place):
            part.set_theme(theme)
        large = theme.px(OFFICE.control_large)
        self.cross.setFixedSize(large, large)
        self.discard.setFixedHeight(large)
        self.place.setFixedHeight(large)
        self._show()
        self._fit()

    def open(self) -> None:
        """Come up with the keyboard where something is missing first."""
        self.finder.clear()
        self._show()
        self.show()
        self.raise_()
        self.activate()

    def activate(self) -> None:
        """Give the first field that misses something the keyboard."""
        model, finder = self._model, self.finder
        field = finder.room if not model.draft.room or model.room() is None else finder.dish
        field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.edit.selectAll()

    def _show(self) -> None:
        model, draft = self._model, self._model.draft
        self.cards.show_choice(_CARDS.index(draft.menu))
        self.finder.show_draft()
        self.order.show_draft()
        self._total.setText(self._total_words())
        again, first = self.tr("Place again"), self.tr("Place order")
        self.place.set_look(first if model.refusal is None else again, Icon.CHECK)
        self.discard.setEnabled(not draft.is_empty)
        self.strip.show_state(model.refusal, is_live=model.is_live)

    def _hint(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Say what the keys do where the keyboard is."""
        order = self.order
        if now is order.lines:
            said = self.tr("Digits, + and − set the quantity · Delete removes · Enter adds a note")
        elif now in {order.note.edit, order.allergies.edit}:
            said = self.tr("Enter goes back to the dishes · Esc keeps the draft")
        elif now is self.finder.room.edit:
            said = self.tr("Up and Down choose · Enter goes on · Esc keeps the draft")
        else:
            said = self.tr("Enter adds · / begins a note · Ctrl B other card · Esc keeps the draft")
        self._hints.setText(said)

    def _total_words(self) -> str:
        """Breakfasts have no prices at most hotels."""
        rows, total = self._model.lines.rows, self._model.total
        has_prices = any(line.price is not None for line in rows)
        if self._model.draft.menu is Menu.BREAKFAST and not has_prices:
            return ""
        shown = "–" if total is None else money(total, self._currency)
        return self.tr("Total {money}").format(money=shown)

    def _place(self) -> None:
        faults = self._model.faults
        early = [one for one in faults if one.value < Fault.NO_DISH.value]
        if early:
            self._tell(early[0])
        elif not self.finder.has_left_over():
            if faults:
                self._tell(faults[0])
            else:
                self._actions.place()

    def _tell(self, fault: Fault) -> None:
        self.finder.show_fault(fault)
        self.order.show_fault(fault)

    def _discard(self) -> None:
        self._actions.discard()
        self.finder.clear()
        self.activate()

    # The keyboard stays in the panel, and the panel in its window

    def _chain(self) -> list[QWidget]:
        finder, order = self.finder, self.order
        fields = [finder.room.edit, finder.delivery.edit, finder.dish.edit]
        fields += [order.note.edit, order.allergies.edit]
        chain: list[QWidget] = [*fields[:3], order.lines, *fields[3:]]
        chain += [self.place, self.discard, self.cards, self.cross]
        return [one for one in chain if one.isVisible() and one.isEnabled()]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round within the panel."""
        chain, now = self._chain(), self.focusWidget()
        if not chain:
            return False
        at = chain.index(now) if now in chain else -1
        following = chain[(at + (1 if forward else -1)) % len(chain)]
        reason = Qt.FocusReason.TabFocusReason
        following.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        """At the right, below the top bar, as far as the window goes."""
        owner, theme = self._owner, self._theme
        wide = min(theme.px(_WIDE), owner.width() - 2 * _MARGIN)
        top = theme.px(OFFICE.topbar) + _MARGIN
        high = min(theme.px(_HIGH), owner.height() - top - _MARGIN)
        self.setGeometry(owner.width() - _MARGIN - wide, top, wide, high)

    def showEvent(self, event: QShowEvent) -> None:
        """Back from behind a lock: the keyboard is here, not in what lies below."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._come_back)

    def _come_back(self) -> None:
        now = QApplication.focusWidget()
        if self.isVisible() and (now is None or not self.isAncestorOf(now)):
            self.activate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel without shadow."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.dialog, fill=colour.surface, border=colour.line_strong)
