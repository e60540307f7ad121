"""The command palette, laid over whatever is on screen: a field, what was found, and its keys."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from console.models.palette import Asking, Deed, PaletteModel
from console.views import icons, painting
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.palette import words
from console.views.palette.keys import PALETTE_KEYS
from console.views.palette.listing import PaletteList
from console.views.palette.look import Look
from console.views.palette.rows import PAD
from console.views.place import Place
from console.views.theme import RADIUS
from console.views.typography import font
from console.views.widgets.announce import announce
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.label import dress, plain_label
from contract.matching import LONGEST_QUERY
from contract.resources.search import Find

_SCRIM: Final = QColor(0, 0, 0, 110)
_MARGIN: Final = 24
_MOST: Final = 560
_NOTHING: Final = 160


class Palette(QWidget):
    """Covers `owner` until it is closed.

    Signals:
        closed: somebody went back.
        picked(object): carries the Find or Deed that was chosen.
    """

    closed: Signal = Signal()
    picked = Signal(object)

    def __init__(self, model: PaletteModel, look: Look, place: Place, owner: QWidget) -> None:
        super().__init__(owner)
        self.model, self._place, self._owner = model, place, owner
        self._asked = ""
        self.setAccessibleName(self.tr("Search"))
        self.box = QWidget(self)
        self.edit = QLineEdit()
        self.edit.setFrame(False)
        self.edit.setMaxLength(LONGEST_QUERY)
        self.edit.setAccessibleName(self.tr("Room, guest, order or colleague"))
        self.edit.setPlaceholderText(self.tr("Room, guest, order, colleague, word or action"))
        paint_own_focus(self.edit)
        self.list: PaletteList = PaletteList(model, look, place)
        self.status = plain_label()
        self.hints = plain_label()
        self.cross = Button("", theme=look.theme, kind=ButtonKind.QUIET, icon=Icon.X)
        self.cross.setAccessibleName(self.tr("Close"))
        self._build()
        self._connect()
        self.set_look(look)
        owner.installEventFilter(self)

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.edit, 1)
        self._head.addWidget(self.cross)
        foot = self._foot = QHBoxLayout()
        foot.addWidget(self.status, 1)
        foot.addWidget(self.hints)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self.model.ask)
        self.cross.clicked.connect(self.closed)
        self.list.picked.connect(self.picked)
        self.model.looked.connect(self._show)

    def set_look(self, look: Look) -> None:
        """Paint with another theme or size."""
        self._look = look
        theme, colour = look.theme, look.theme.colour
        palette = QPalette(self.edit.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, colour.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour.text2)
        palette.setColor(QPalette.ColorRole.Highlight, colour.accent)
        palette.setColor(QPalette.ColorRole.HighlightedText, colour.on_accent)
        self.edit.setPalette(palette)
        self.edit.setFont(font(look.typed))
        self.edit.setFixedHeight(look.field - 2)
        self._head.setContentsMargins(PAD + look.theme.px(32), 0, PAD // 2, 1)
        self._foot.setContentsMargins(PAD, 9, PAD, 7)
        self.cross.set_theme(theme)
        self.cross.setVisible(look.touch)
        self.cross.setFixedSize(look.field - 8, look.field - 8)
        dress(self.hints, look.quiet, colour.text2)
        self.hints.setText(self.tr("↑ ↓ choose · Enter opens · Esc closes"))
        self.list.set_look(look)
        self._show()

    def open(self) -> None:
        """Come up with the keyboard in the field."""
        self._show()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def pick_current(self) -> None:
        """Choose what the list stands on."""
        current: Find | Deed | None = self.list.current
        if current is not None:
            self.picked.emit(current)

    def _show(self) -> None:
        is_new, self._asked = self._asked != self.model.query, self.model.query
        self.list.follow(is_new=is_new)
        colour = self._look.theme.colour
        is_whole = self.model.asking in {Asking.ASKED, Asking.ANSWERED}
        dress(self.status, self._look.quiet, colour.text2 if is_whole else colour.warn_text)
        self.status.setText(words.status(self.model))
        self._place_box()
        current, nothing = self.list.current, words.nothing(self.model)[0]
        said = nothing if current is None else words.spoken(current, self._place)
        announce(self.edit, said)

    def _place_box(self) -> None:
        """At the top, in the middle, as high as what was found, as far as the window goes."""
        owner, look = self._owner, self._look
        self.setGeometry(owner.rect())
        wide = min(look.wide, owner.width() - 2 * _MARGIN)
        top = look.theme.px(64)
        foot = look.quiet.line + 16
        free = owner.height() - top - _MARGIN - look.field - foot - 2
        rows = min(self.list.whole or look.theme.px(_NOTHING), look.theme.px(_MOST), free)
        self.hints.setVisible(wide >= look.theme.px(560))
        left = (owner.width() - wide) // 2
        self.box.setGeometry(left, top, wide, look.field + max(0, rows) + foot + 2)
        self.update()

    # Nothing below it is reached

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; keys of the list work while one types."""
        if watched is self._owner and event.type() == QEvent.Type.Resize:
            self._place_box()
        is_key = watched is self.edit and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent):
            return pressed(PALETTE_KEYS, self, event, letters=False)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See PALETTE_KEYS; no other key reaches what lies below."""
        pressed(PALETTE_KEYS, self, event, letters=False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from row to row: the field keeps the keyboard."""
        self.list.step(1 if forward else -1)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the box goes back."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A scrim, the ground of the box, and its icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, colour = self._look, self._look.theme.colour
        painter.fillRect(self.rect(), _SCRIM)
        box = QRectF(self.box.geometry())
        painting.box(
            painter, box, radius=RADIUS.dialog, fill=colour.raised, border=colour.line_strong
        )
        side = look.theme.px(20)
        spot = QRectF(box.left() + PAD, box.top() + (look.field - side) / 2, side, side)
        icons.draw(painter, Icon.SEARCH, spot, colour.text2)
        line = QRectF(box.left() + 1, box.top() + look.field - 1, box.width() - 2, 1)
        painter.fillRect(line, colour.line)
        painter.fillRect(line.translated(0, self.list.height() + 1), colour.line)
        painter.end()
