"""The list of conversations among colleagues, and what stands above it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.models.rows import RowRole
from console.models.staff_chat import StaffChatModels
from console.models.staff_chat_list import StaffChatRow
from console.views import icons, painting
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.place import Place
from console.views.staff_chat import words
from console.views.staff_chat.icon_button import IconButton
from console.views.staff_chat.list_rows import ROW_HIGH, StaffRowDelegate
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.widgets.keyboard_focus import keys_move
from console.views.widgets.painted_list import PaintedList

HEAD_HIGH = 48


class StaffList(PaintedList):
    """`chosen` carries the id of a conversation, `entered` nothing: somebody wants to write.

    `aimed`: what was chosen was pressed by hand; carries its id.
    """

    chosen = Signal(object)
    aimed = Signal(object)
    entered = Signal()

    def __init__(self, models: StaffChatModels, place: Place, theme: Theme) -> None:
        super().__init__(theme, has_bar_over=True)
        self._models, self._place = models, place
        self._rows_delegate = StaffRowDelegate(models, place, theme, self)
        self.setAccessibleName(self.tr("Conversations with colleagues"))
        models.list.speak_with(
            lambda row, _column: words.spoken_row(row, place, is_live=models.is_live)
        )
        self.setModel(models.list)
        self.setItemDelegate(self._rows_delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        models.changed.connect(self.show_open)
        self.show_open()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._rows_delegate.set_theme(theme)
        super().set_theme(theme)
        self.viewport().update()

    def show_open(self) -> None:
        """Mark the open conversation, wherever it is listed now."""
        row = self._models.list.row_of(self._models.open_id)
        self.viewport().update()
        if row is None:
            self.clearSelection()
            return
        index = self._models.list.index(row, 0)
        if self.currentIndex() != index or not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)

    def wanted_height(self, most: int) -> int:
        """What its rows take, `most` rows at the most."""
        rows = max(1, min(self._models.list.rowCount(), most))
        return rows * self.theme.px(ROW_HIGH)

    def go(self, step: int) -> None:
        """Open the conversation below or above."""
        ids, current = self._models.list.ids(), self._models.open_id
        if not ids:
            return
        at = ids.index(current) + step if current in ids else (0 if step > 0 else len(ids) - 1)
        if 0 <= at < len(ids):
            self.chosen.emit(ids[at])

    def go_unread(self) -> None:
        """Open the next conversation below with something unread, from the top again."""
        rows, current = list(self._models.list.rows), self._models.list.row_of(self._models.open_id)
        after = 0 if current is None else current + 1
        unread = [row.id for row in (*rows[after:], *rows[:after]) if row.unread]
        if unread:
            self.chosen.emit(unread[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from conversation to conversation, Enter writes."""
        keys_move(self)
        match event.key():
            case Qt.Key.Key_Up:
                self.go(-1)
            case Qt.Key.Key_Down:
                self.go(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is pressed."""
        row = self.indexAt(event.position().toPoint()).data(RowRole.VALUE)
        if isinstance(row, StaffChatRow) and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(row.id)
            self.aimed.emit(row.id)

    @property
    def emptiness(self) -> Emptiness:
        """What is said while nobody has written."""
        how = self.tr("Begin one with the pencil above")
        empty = Emptiness(Icon.MESSAGES, self.tr("No conversations yet"), how, ROW_HIGH)
        return as_known(empty, self._models.link, self._place.zone)


class StaffTitle(QWidget):
    """Staff chat, and how many messages one has not read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._count = theme, 0
        self._words = self.tr("Staff chat")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_count(self, count: int) -> None:
        """How many are not read."""
        self._count = count
        self.setAccessibleName(f"{self._words} {count}" if count else self._words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px, style = self._theme.px, self._theme.office.title
        return QSize(px(26) + round(width(style, self._words)) + px(60), px(HEAD_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = self._theme.office.title
        icons.draw(painter, Icon.MESSAGES, QRectF(0, 0, px(18), self.height()), colour.text)
        said = QRectF(px(26), 0, width(style, self._words) + 1, self.height())
        painting.text(painter, said, self._words, style=style, colour=colour.text)
        if self._count:
            micro, number = self._theme.office.micro, str(self._count)
            strong = TypeStyle(micro.size, micro.line, 600)
            wide = max(px(20), width(strong, number) + px(10))
            pill = QRectF(said.right() + px(8), (self.height() - px(20)) / 2, wide, px(20))
            painting.box(painter, pill, radius=RADIUS.pill, fill=colour.accent)
            align, ink = painting.CENTRE, colour.on_accent
            painting.text(painter, pill, number, style=strong, colour=ink, align=align)
        painter.end()


class StaffChatList(QWidget):
    """Title, the button that begins a conversation, and the list. `wanted`: it was pressed.

    `is_large`: its head is as high as that of a conversation beside it.
    """

    wanted = Signal()

    def __init__(
        self, models: StaffChatModels, place: Place, theme: Theme, *, is_large: bool = False
    ) -> None:
        super().__init__()
        self._models, self._theme, self._is_large = models, theme, is_large
        self.title = StaffTitle(theme)
        self.begin = IconButton(Icon.PENCIL, self.tr("New conversation"), theme)
        self.begin.clicked.connect(self.wanted)
        self.list = StaffList(models, place, theme)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch()
        self._head.addWidget(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addSpacing(1)
        column.addWidget(self.list, 1)
        models.changed.connect(self._show)
        self.set_theme(theme)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        more = theme.px(8) if self._is_large else 0
        # The line below stands apart from it.
        above, below = more // 2, max(0, more - more // 2 - 1)
        self._head.setContentsMargins(theme.px(16), above, theme.px(8), below)
        self.title.set_theme(theme)
        self.begin.set_theme(theme)
        self.list.set_theme(theme)
        self.update()

    def _show(self) -> None:
        self.title.show_count(self._models.unread)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line below the title."""
        painter, colour = QPainter(self), self._theme.colour
        painter.fillRect(QRectF(0, self.list.y() - 1, self.width(), 1), colour.line)
        painter.end()
