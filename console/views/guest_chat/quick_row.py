"""The quick replies above the answer: as many chips as fit, the rest in a menu."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from console.state.quick_replies import QuickReply, ReplyField, missing
from console.views import painting
from console.views.guest_chat.quick_usual import field_name
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.widgets.office_menu import office_menu
from console.views.words import plain

_KEYS: Final = 9
_HIGH: Final = 32
_GAP: Final = 8
_NARROW: Final = 620


class _Chip(Button):
    """A button whose key is quieter than its words."""

    def _paint_key(self, painter: QPainter, chip: QRectF, ink: QColor) -> None:
        colour, style = self._theme.colour, self._key_type
        fill, border = colour.sunken, colour.line_strong
        painting.box(painter, chip, radius=RADIUS.chip, fill=fill, border=border)
        align = painting.CENTRE
        painting.text(painter, chip, self.key, style=style, colour=colour.text2, align=align)


class QuickRow(QWidget):
    """Signals: `chosen(object)` carries a QuickReply; `edit_wanted`: somebody wants others."""

    chosen = Signal(object)
    edit_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._replies: tuple[QuickReply, ...] = ()
        self._facts: Mapping[ReplyField, str] = {}
        self.chips: list[Button] = []
        self._label = plain_label(self.tr("Quick replies"))
        self.more = Button("", theme=theme, kind=ButtonKind.QUIET, icon=Icon.MORE, height=_HIGH)
        self.more.setAccessibleName(self.tr("All quick replies"))
        self.more.setToolTip(self.tr("All quick replies"))
        self.more.clicked.connect(self.open_menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._label)
        self._row.addStretch(1)
        self._row.addWidget(self.more)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._label, theme.office.caption, theme.colour.text2)
        self.more.set_theme(theme, TypeStyle(theme.px(18), theme.px(20), 600))
        self.setFixedHeight(self.sizeHint().height())
        self._make()

    def show_replies(self, replies: tuple[QuickReply, ...]) -> None:
        """Offer others."""
        self._replies = replies
        self._make()

    def show_facts(self, facts: Mapping[ReplyField, str]) -> None:
        """Say on the chips what is not known of this room."""
        if facts != self._facts:
            self._facts = facts
            self._make()

    def choose(self, number: int) -> None:
        """Take the reply of a key, from 1 on; nothing where there is none."""
        if 1 <= number <= min(_KEYS, len(self._replies)) and self.isVisible():
            self.chosen.emit(self._replies[number - 1])

    def said(self, reply: QuickReply) -> str:
        """The words of a chip: its label, and what is not known here."""
        unknown = missing(reply.text, self._facts)
        label = plain(reply.label)
        if not unknown:
            return label
        names = ", ".join(field_name(field) for field in unknown)
        return self.tr("{label}, needs the {field}").format(label=label, field=names)

    def open_menu(self) -> None:
        """Offer every reply, and to change them."""
        menu = self.menu()
        corner, size = self.more.mapToGlobal(QPoint(self.more.width(), 0)), menu.sizeHint()
        menu.popup(corner - QPoint(size.width(), size.height()))

    def menu(self) -> QMenu:
        """Every reply with its key; made anew each time."""
        menu = office_menu(self._theme, self)
        for number, reply in enumerate(self._replies, 1):
            said = self.said(reply).replace("&", "&&")
            key = f"\tAlt {number}" if number <= _KEYS else ""
            action = menu.addAction(f"{said}{key}")
            action.triggered.connect(lambda _=False, reply=reply: self.chosen.emit(reply))
        menu.addSeparator()
        menu.addAction(self.tr("Change quick replies…")).triggered.connect(self.edit_wanted)
        return menu

    def sizeHint(self) -> QSize:
        """As high as a chip, however many there are."""
        return QSize(0, self.more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many chips as fit."""
        super().resizeEvent(event)
        self._fit()

    def _make(self) -> None:
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(n, one) for n, one in enumerate(self._replies[:_KEYS], 1)]
        for number, chip in enumerate(self.chips, 1):
            self._row.insertWidget(number, chip)
        self._fit()

    def _chip(self, number: int, reply: QuickReply) -> Button:
        dense = self._theme.office.dense
        style = TypeStyle(dense.size, dense.line, 500)
        chip = _Chip(self.said(reply), theme=self._theme, height=_HIGH, style=style)
        chip.key = f"Alt {number}"
        chip.setToolTip(plain(reply.text))
        # Nine stops between the conversation and the answer would be in the way: Alt and the menu.
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda _=False: self.chosen.emit(reply))
        chip.hide()
        return chip

    def _fit(self) -> None:
        self._label.setVisible(self.width() >= self._theme.px(_NARROW))
        label = self._label.sizeHint().width() + _GAP if self._label.isVisibleTo(self) else 0
        left = self.width() - label - self.more.sizeHint().width() - _GAP
        for chip in self.chips:
            left -= chip.sizeHint().width() + _GAP
            chip.setVisible(left >= 0)
            left = left if left >= 0 else -1
