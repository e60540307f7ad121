"""The list of alerts, laid over the window below its bell."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from console.models.recent_alerts import RecentAlerts
from console.models.rows import RowRole
from console.views import painting
from console.views.alerts import words
from console.views.alerts.rows import ROW, AlertDelegate
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import OFFICE, RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.label import dress, plain_label
from console.views.widgets.scroll_bar import laid_over

_WIDE: Final = 400
_MARGIN: Final = 16
_MOST_ROWS: Final = 8
_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AlertPanel(QWidget):
    """Lives on `owner` until Esc or its cross.

    Signals:
        closed: somebody has seen enough.
        opened(object): somebody chose a row; carries its AlertLine.
    """

    closed = Signal()
    opened = Signal(object)

    def __init__(self, model: RecentAlerts, place: Place, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._model, self._theme, self._owner = model, theme, owner
        self.title = plain_label(self.tr("Alerts"))
        self.setAccessibleName(self.title.text())
        self.empty = plain_label(words.nothing_yet())
        self.list = QListView()
        self.cross = Button("", theme=theme, kind=ButtonKind.QUIET, icon=Icon.X)
        self.cross.setAccessibleName(self.tr("Close"))
        self.cross.clicked.connect(self.closed)
        self._set_up_list(place)
        self._build()
        model.looked.connect(self._show)
        owner.installEventFilter(self)
        self._show()

    def _set_up_list(self, place: Place) -> None:
        view = self.list
        view.setAccessibleName(self.title.text())
        paint_own_focus(view)
        view.setModel(self._model)
        view.setItemDelegate(AlertDelegate(place, self._theme, view))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._on_chosen)
        view.installEventFilter(self)
        self._bar = laid_over(view, self._theme)
        palette = QPalette(view.palette())
        palette.setColor(QPalette.ColorRole.Base, self._theme.colour.raised)
        view.setPalette(palette)

    def _build(self) -> None:
        office, colour = self._theme.office, self._theme.colour
        dress(self.title, office.title, colour.text)
        dress(self.empty, office.body, colour.text2)
        self.empty.setContentsMargins(16, 0, 16, 16)
        self.cross.setFixedSize(OFFICE.control_large, OFFICE.control_large)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 9)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.list)

    def open(self) -> None:
        """Come up with the keyboard on the newest alert."""
        self.show()
        self.raise_()
        self.list.setCurrentIndex(self._model.index(0, 0))
        first = self.list if self._model.rows else self.cross
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        rows = len(self._model.rows)
        self.empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(min(rows, _MOST_ROWS) * self._theme.px(ROW))
        owner, top = self._owner, self._theme.px(OFFICE.topbar) + 4
        wide = min(self._theme.px(_WIDE), owner.width() - 2 * _MARGIN)
        high = min(self.sizeHint().height(), owner.height() - top - _MARGIN)
        self.setGeometry(owner.width() - _MARGIN - wide, top, wide, high)

    def _on_chosen(self, index: QModelIndex) -> None:
        line = index.data(RowRole.VALUE)
        if line is not None:
            self.opened.emit(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; Enter chooses a row as a click does."""
        if watched is self._owner and event.type() == QEvent.Type.Resize:
            self._show()
        if watched is self.list and isinstance(event, QKeyEvent):
            is_pressed = event.type() == QEvent.Type.KeyPress
            keys_move(self.list)
            if is_pressed and event.key() in _OPENING:
                self._on_chosen(self.list.currentIndex())
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.dialog, fill=colour.raised, border=colour.line_strong)
