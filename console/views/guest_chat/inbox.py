"""The inbox as a view: a painted list with filters above it."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QVBoxLayout, QWidget

from console.models.chat_inbox import ChatInbox, InboxChat, InboxFilter, InboxRow
from console.models.guest_chat import GuestChatModels
from console.models.rows import AnyIndex, RowRole
from console.state.presences import Present
from console.views.guest_chat import words
from console.views.guest_chat.inbox_rows import InboxDelegate
from console.views.guest_chat.inbox_words import FILTERS, emptiness, filter_labels
from console.views.guest_chat.presence import presence_words
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.again import Again
from console.views.widgets.label import dress, plain_label
from console.views.widgets.painted_list import PaintedList
from console.views.widgets.segments import Segments
from console.views.words import told
from contract.scalars import Id

_NARROW: Final = 340
_SOON: Final = 400


class InboxList(PaintedList):
    """`chosen` carries the id of a conversation, `entered` nothing: somebody wants to write.

    `aimed`: what was chosen was pressed by hand; carries its id. `end_near`: the end of the
    list is in sight.
    """

    chosen = Signal(object)
    aimed = Signal(object)
    entered = Signal()
    end_near = Signal()

    def __init__(self, model: ChatInbox, place: Place, theme: Theme) -> None:
        super().__init__(theme, has_bar_over=True)
        self._inbox, self._place = model, place
        self._rows_delegate = InboxDelegate(model, place, theme, self)
        self.setAccessibleName(self.tr("Conversations"))
        model.speak_with(lambda row, _column: self._spoken(row))
        self.setModel(model)
        self.setItemDelegate(self._rows_delegate)
        self.verticalScrollBar().valueChanged.connect(self._look_for_end)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def tell_presence(self, present_in: Callable[[Id], Sequence[Present]]) -> None:
        """Show on each row which colleagues have it open."""
        self._rows_delegate.present_in = present_in

    def _spoken(self, row: InboxRow) -> str:
        present = self._rows_delegate.present_in(row.id) if isinstance(row, InboxChat) else ()
        is_live = self._inbox.is_live
        return words.spoken_row(row, self._place, presence_words(present), is_live=is_live)

    def set_theme(self, theme: Theme, *, is_low: bool = False) -> None:
        """Paint with another theme; `is_low`: the window has little height."""
        self._rows_delegate.set_theme(theme)
        self._rows_delegate.is_low = is_low
        super().set_theme(theme)
        self.viewport().update()

    def show_open(self, conversation_id: Id | None) -> None:
        """Mark the open conversation, wherever it is listed now."""
        row = self._inbox.row_of(conversation_id)
        if row is None:
            self.clearSelection()
            return
        index = self._inbox.index(row, 0)
        if self.currentIndex() != index or not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        """Measure no other row for one that is as high as before: there may be a thousand."""
        changed = self._inbox.index(first.row(), 0)
        below = self._inbox.index(first.row() + 1, 0)
        # Where the next one lies tells how high this one was: its own place is measured anew.
        high = self.visualRect(below).top() - self.visualRect(changed).top()
        is_one = first.row() == last.row() and below.isValid()
        if is_one and high == self.sizeHintForIndex(changed).height():
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from conversation to conversation, Enter writes."""
        match event.key():
            case Qt.Key.Key_Up:
                self.go(-1)
            case Qt.Key.Key_Down:
                self.go(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                event.ignore()

    def go(self, step: int) -> None:
        """Open the conversation below or above."""
        ids = self._inbox.ids()
        row = self.currentIndex().data(RowRole.VALUE)
        current = row.id if isinstance(row, InboxChat) else None
        if not ids:
            return
        at = ids.index(current) + step if current in ids else (0 if step > 0 else len(ids) - 1)
        if 0 <= at < len(ids):
            self.chosen.emit(ids[at])

    def _look_for_end(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - _SOON:
            self.end_near.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is pressed; a heading is no row."""
        row = self.indexAt(event.position().toPoint()).data(RowRole.VALUE)
        if isinstance(row, InboxChat) and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(row.id)
            self.aimed.emit(row.id)


class Inbox(QWidget):
    """Title, filters and the list. `archive_wanted` carries whether from its beginning."""

    archive_wanted = Signal(object)

    def __init__(self, models: GuestChatModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self.title = plain_label(self.tr("Guest chat"))
        self.filters = Segments([""] * len(FILTERS), theme)
        self.filters.setAccessibleName(self.tr("Which conversations"))
        self.filters.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.filters.chosen.connect(self._choose)
        self.list = InboxList(models.inbox, place, theme)
        self.list.tell_presence(models.present)
        self.list.end_near.connect(self._want_more)
        self.again = Again(theme)
        self.again.wanted.connect(self._want_again)
        head = self._head = QVBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.again)
        self._minute = -1
        models.changed.connect(self.show_counts)
        self.show_counts()

    def set_theme(self, theme: Theme, *, is_low: bool) -> None:
        """Paint with another theme."""
        self._theme = theme
        dress(self.title, theme.office.heading, theme.colour.text)
        self._head.setContentsMargins(theme.px(16), 14, theme.px(16), 13)
        self.filters.set_theme(theme)
        self.filters.setFixedHeight(theme.px(36))
        self.list.set_theme(theme, is_low=is_low)
        self.again.set_theme(theme)
        self.show_counts()
        self.update()

    def tick(self) -> None:
        """Waits are told in minutes, and what is quiet for a day goes into the archive."""
        minute = int(self._place.now().timestamp()) // 60
        if minute != self._minute:
            self._minute = minute
            self._models.refresh()
        self.list.viewport().update()

    def show_counts(self) -> None:
        """Say how many each filter lists, and what to say of an empty list."""
        is_narrow = self.width() < self._theme.px(_NARROW)
        self.filters.set_labels(filter_labels(self._models, is_narrow=is_narrow))
        self.list.show_emptiness(emptiness(self._models, self._place.zone))
        self.list.show_open(self._models.open_id)
        self._show_trouble()

    def _show_trouble(self) -> None:
        models = self._models
        is_archive = models.inbox.filter is InboxFilter.ARCHIVE
        why = told(models.archive.trouble) if is_archive and models.archive.trouble else ""
        self.again.show_trouble(why, is_told=not models.inbox.rowCount())

    def show_all(self) -> None:
        """List every conversation, as a person may choose."""
        self.filters.choose(FILTERS.index(InboxFilter.ALL))

    def _choose(self, number: int) -> None:
        self._models.inbox.filter = FILTERS[number]
        self._models.refresh()
        self.list.scrollToTop()
        if FILTERS[number] is InboxFilter.ARCHIVE:
            self.archive_wanted.emit(True)

    def _want_again(self) -> None:
        self.archive_wanted.emit(not self._models.archive.count)

    def _want_more(self) -> None:
        if self._models.inbox.filter is InboxFilter.ARCHIVE and self._models.archive.count:
            self.archive_wanted.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and lines at the right and above the list."""
        painter, colour = QPainter(self), self._theme.colour
        painter.fillRect(self.rect(), colour.surface)
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), colour.line)
        painter.fillRect(QRectF(0, self.list.y() - 1, self.width(), 1), colour.line)
        painter.end()
