"""The entries of a conversation, painted; they stay where they are while pages come above."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from console.models.chat_entries import Bubble, Entry
from console.models.conversing import Conversing
from console.state.actions import ActionState
from console.views.chat import words
from console.views.chat.blocks import Block, measured
from console.views.chat.column import Column
from console.views.chat.file_places import (
    LOW_WINDOW,
    PICTURE_HIGH,
    PICTURE_HIGH_WHEN_LOW,
)
from console.views.chat.files import ChatFiles
from console.views.chat.nothing import emptiness
from console.views.chat.paint import Brush
from console.views.chat.paint_files import FileBrush, paint_drop
from console.views.chat.tint import Tint
from console.views.chat.to_end import ToEnd
from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.again import retry_button
from console.views.widgets.scroll_bar import quiet
from contract.scalars import Id

_SLOW_AFTER_MS: Final = 300
_NEAR_TOP: Final = 200
_BELOW_WORDS: Final = 76


class Roll(QAbstractScrollArea):
    """Shows the entries of a Conversing.

    Signals:
        older_wanted: the oldest message that is loaded came into sight, or nothing could be
            loaded and somebody wants to try again.
        seen: what is newest may be in sight now.
    """

    older_wanted = Signal()
    seen = Signal()

    def __init__(self, models: Conversing, place: Place, theme: Theme, files: ChatFiles) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self._files = files
        self._column = Column()
        self._known: dict[int, tuple[Entry, Block]] = {}
        self._known_by: object = None
        self._shown_id: object = None
        self._current: int | None = None
        self._hovered: int | None = None
        self._follows_end, self._is_laying = True, False
        self._is_held_over = self._is_placed = False
        self._patience = Patience(self.viewport().update, self)
        self._slow = QTimer(self, interval=_SLOW_AFTER_MS, singleShot=True)
        self._slow.timeout.connect(self.viewport().update)
        self._tint = Tint(self.viewport().update, self)
        self._to_end = ToEnd(self, theme)
        self._to_end.clicked.connect(self.to_end)
        self._bar = quiet(self, theme)
        self.again = retry_button(theme, self.viewport())
        self.again.clicked.connect(self.older_wanted)
        self._set_up()
        models.conversed.connect(self.show_entries)
        files.small.changed.connect(self.viewport().update)
        files.saving.changed.connect(self.viewport().update)
        self.set_theme(theme)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Coming and going it would change the width, and with it every row.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Messages"))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self._bar.set_theme(theme)
        self._to_end.set_theme(theme)
        self.again.set_theme(theme)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, theme.colour.surface)
        self.setPalette(palette)
        self._lay_out()
        self.viewport().update()

    @property
    def is_at_end(self) -> bool:
        """Whether the newest entry is in sight."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 4

    @property
    def seen_up_to(self) -> Id | None:
        """The newest message at the hotel that was in sight down to its end."""
        return self._column.newest_above(self._sight_end)

    @property
    def _sight_end(self) -> int:
        return self.verticalScrollBar().value() + self.viewport().height()

    def to_end(self) -> None:
        """Bring the newest entry into sight, and those that follow."""
        self._follows_end = True
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def show_drop(self, is_held: bool) -> None:
        """Whether files are held over it, to be let go."""
        self._is_held_over = is_held
        self.viewport().update()

    def show_entries(self) -> None:
        """Take the entries as they are; what is in sight stays where it is."""
        is_other = self._shown_id != self._models.open_id
        self._follows_end |= is_other
        held = None if self._follows_end else self._held()
        self._shown_id = self._models.open_id
        current = None if is_other else self._column.bubble(self._current)
        if is_other:
            self._is_placed = False
        is_sending = any(
            isinstance(one, Bubble) and one.state is ActionState.SENDING
            for one in self._models.entries[-20:]
        )
        if is_sending and not self._slow.isActive():
            self._slow.start()
        self._lay_out()
        # A line that came above it has moved the message the keyboard is at.
        self._current = self._column.number_with(current.key if current else None)
        if held is not None:
            self._hold(*held)
        self._go_to_unseen()
        self._to_end.show_below(self._column.count_below(self._sight_end))
        self.setAccessibleDescription(self._newest_words())
        self.viewport().update()
        self.seen.emit()

    def _go_to_unseen(self) -> None:
        """Once, begin with what nobody had read, where it is more than fits."""
        top = None if self._is_placed else self._column.unseen_top
        if top is None:
            return
        self._is_placed = True
        if self._column.whole - top > self.viewport().height():
            self._follows_end = False
            self.verticalScrollBar().setValue(top)

    def _newest_words(self) -> str:
        if not self._models.entries:
            return ""
        return self._spoken(self._models.entries[-1])

    def _spoken(self, entry: Entry) -> str:
        return words.spoken(entry, self._place, is_live=self._models.is_live)

    def _held(self) -> tuple[str, int] | None:
        """The first message in sight and where it stands."""
        return self._column.first_below(self.verticalScrollBar().value())

    def _hold(self, key: str, offset: int) -> None:
        top = self._column.top_of(key)
        if top is not None:
            self.verticalScrollBar().setValue(top - offset)

    def _lay_out(self) -> None:
        self._is_laying = True
        self._column.stack(self._blocks(), self._theme)
        bar, high = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(high)
        bar.setSingleStep(self._theme.px(40))
        bar.setRange(0, max(0, self._column.whole - high))
        if self._follows_end:
            bar.setValue(bar.maximum())
        self._is_laying = False

    def _blocks(self) -> list[Block]:
        """Every entry measured; looking one up by its content takes far longer than by itself."""
        room = self._room
        by = room, self._theme.name, self._theme.scale, self._picture_high, self._models.is_live
        known = self._known if self._known_by == by else {}
        self._known_by, self._known = by, {}
        for entry in self._models.entries:
            made = known.get(id(entry)) or (entry, self._measured(entry, room))
            self._known[id(entry)] = made
        return [block for _, block in self._known.values()]

    def _measured(self, entry: Entry, room: int) -> Block:
        return measured(entry, room, self._theme, picture_high=self._picture_high)

    @property
    def _picture_high(self) -> int:
        is_low = self.window().height() < LOW_WINDOW
        return PICTURE_HIGH_WHEN_LOW if is_low else PICTURE_HIGH

    def _brush(self, painter: QPainter) -> Brush:
        return Brush(
            painter=painter,
            theme=self._theme,
            place=self._place,
            is_live=self._models.is_live,
            is_slow=not self._slow.isActive(),
            files=FileBrush(painter, self._theme, self._files.small, self._files.saving),
        )

    @property
    def _side(self) -> int:
        return self._theme.px(24 if self.width() >= self._theme.px(800) else 16)

    @property
    def _room(self) -> int:
        """Up to where the text below ends: the bar at the right is part of what is beside it."""
        beside = self._side + max(self._theme.px(4), self._side - self._bar.sizeHint().width())
        return max(80, self.viewport().width() - beside)

    def _origin(self) -> QPointF:
        """Where the first entry begins: a short conversation stands at the bottom."""
        spare = max(0, self.viewport().height() - self._column.whole)
        return QPointF(self._side, spare - self.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The entries in sight, or why there are none."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._column.blocks:
            self._paint_blocks(painter, QRectF(event.rect()))
        else:
            self._paint_nothing(painter)
        if self._is_held_over:
            paint_drop(painter, QRectF(self.viewport().rect()), self._theme)
        painter.end()

    def _paint_blocks(self, painter: QPainter, seen: QRectF) -> None:
        brush = self._brush(painter)
        origin = self._origin()
        above = origin.y()
        for number in self._column.between(seen.top() - above, seen.bottom() - above):
            block, top = self._column.blocks[number], above + self._column.tops[number]
            if self._tint.is_on(block.entry):
                row = QRectF(0, top, self.viewport().width(), block.height)
                painter.fillRect(row, self._theme.colour.selected)
            is_current = number == self._current and self.hasFocus()
            is_under = number == self._hovered
            brush.paint(block, QPointF(origin.x(), top), is_current=is_current, is_under=is_under)

    def _paint_nothing(self, painter: QPainter) -> None:
        empty = self._emptiness()
        if self._patience.allows(empty):
            whole = QRectF(self.viewport().rect())
            paint_emptiness(painter, whole, empty, self._theme, touch=False)

    def _emptiness(self) -> Emptiness:
        return emptiness(self._models, self._place)

    def follow(self) -> None:
        """Offer to try again where nothing could be loaded."""
        models = self._models
        is_lost = models.open_id is not None and not models.is_loaded and bool(models.trouble)
        self.again.setVisible(is_lost and not self._column.blocks)
        self._place_again()
        self.viewport().update()

    def _place_again(self) -> None:
        """Below the words in the middle."""
        size, whole = self.again.sizeHint(), self.viewport().rect()
        top = whole.center().y() + self._theme.px(_BELOW_WORDS)
        self.again.setGeometry(
            whole.center().x() - size.width() // 2, top, size.width(), size.height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay at the end, or where one was reading."""
        held = None if self._follows_end else self._held()
        super().resizeEvent(event)
        self._place_again()
        self._lay_out()
        if held is not None:
            self._hold(*held)
        self._to_end.show_below(self._column.count_below(self._sight_end))

    def _on_scrolled(self, value: int) -> None:
        self.viewport().update()
        self._to_end.show_below(self._column.count_below(self._sight_end))
        if self._is_laying:
            return
        self._follows_end = self.is_at_end
        if value < _NEAR_TOP and self._models.has_older and self._column.blocks:
            self.older_wanted.emit()
        if self.is_at_end:
            self.seen.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """At the top there may be older pages although nothing moves."""
        super().wheelEvent(event)
        if event.angleDelta().y() > 0 and self.verticalScrollBar().value() < _NEAR_TOP:
            self._on_scrolled(self.verticalScrollBar().value())
