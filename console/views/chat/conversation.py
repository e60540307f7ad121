"""The open conversation: painted entries that stay where they are while pages come above."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
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
from console.views.chat.file_places import (
    LOW_WINDOW,
    PICTURE_HIGH,
    PICTURE_HIGH_WHEN_LOW,
    is_picture,
    small_address,
)
from console.views.chat.files import ChatFiles
from console.views.chat.keys import MESSAGE_KEYS
from console.views.chat.paint import Brush
from console.views.chat.paint_files import FileBrush, paint_drop
from console.views.chat.tint import Tint
from console.views.emptiness import Emptiness, Patience, as_known, paint_emptiness
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.scroll_bar import quiet
from console.views.words import told
from contract.resources.attachments import Attachment
from contract.scalars import Id

_SLOW_AFTER_MS: Final = 300
_NEAR_TOP: Final = 200


class Conversation(QAbstractScrollArea):
    """Shows the entries of a Conversing.

    Signals:
        pressed(object): carries (Press, key of the action).
        linked(object): carries the address of a link that was pressed.
        filed(object): carries the file that was pressed.
        older_wanted: the oldest message that is loaded came into sight.
        seen: what is newest may be in sight now.
    """

    pressed = Signal(object)
    linked = Signal(object)
    filed = Signal(object)
    older_wanted = Signal()
    seen = Signal()

    def __init__(self, models: Conversing, place: Place, theme: Theme, files: ChatFiles) -> None:
        super().__init__()
        self._models, self._place, self._theme = models, place, theme
        self._files = files
        self._blocks: list[Block] = []
        self._tops: list[int] = []
        self._whole = 0
        self._shown_id: object = None
        self._current: int | None = None
        self._follows_end, self._is_laying = True, False
        self._is_held_over = False
        self._patience = Patience(self.viewport().update, self)
        self._slow = QTimer(self, interval=_SLOW_AFTER_MS, singleShot=True)
        self._slow.timeout.connect(self.viewport().update)
        self._tint = Tint(self.viewport().update, self)
        self._bar = quiet(self, theme)
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
        if is_other:
            self._current = None
        is_sending = any(
            isinstance(one, Bubble) and one.state is ActionState.SENDING
            for one in self._models.entries[-20:]
        )
        if is_sending and not self._slow.isActive():
            self._slow.start()
        self._lay_out()
        if held is not None:
            self._hold(*held)
        self.setAccessibleDescription(self._newest_words())
        self.viewport().update()
        self.seen.emit()

    def _newest_words(self) -> str:
        if not self._models.entries:
            return ""
        return self._spoken(self._models.entries[-1])

    def _spoken(self, entry: Entry) -> str:
        return words.spoken(entry, self._place, is_live=self._models.is_live)

    def _held(self) -> tuple[Entry, int] | None:
        """The first entry in sight and where it stands."""
        value = self.verticalScrollBar().value()
        for block, top in zip(self._blocks, self._tops, strict=True):
            if top + block.height > value and isinstance(block.entry, Bubble):
                return block.entry, top - value
        return None

    def _hold(self, entry: Entry, offset: int) -> None:
        assert isinstance(entry, Bubble)
        for block, top in zip(self._blocks, self._tops, strict=True):
            if isinstance(block.entry, Bubble) and block.entry.key == entry.key:
                self.verticalScrollBar().setValue(top - offset)
                return

    def _lay_out(self) -> None:
        room, self._is_laying = self._room, True
        self._blocks = [self._measured(entry, room) for entry in self._models.entries]
        at, self._tops = self._theme.px(8), []
        for block in self._blocks:
            self._tops.append(at)
            at += block.height
        self._whole = at + self._theme.px(8)
        bar, high = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(high)
        bar.setSingleStep(self._theme.px(40))
        bar.setRange(0, max(0, self._whole - high))
        if self._follows_end:
            bar.setValue(bar.maximum())
        self._is_laying = False

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
        return max(80, self.viewport().width() - 2 * self._side)

    def _origin(self) -> QPointF:
        """Where the first entry begins: a short conversation stands at the bottom."""
        spare = max(0, self.viewport().height() - self._whole)
        return QPointF(self._side, spare - self.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The entries in sight, or why there are none."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._blocks:
            self._paint_nothing(painter)
            painter.end()
            return
        brush = self._brush(painter)
        origin, seen = self._origin(), QRectF(event.rect())
        for number, block in enumerate(self._blocks):
            top = origin.y() + self._tops[number]
            if top + block.height >= seen.top() and top <= seen.bottom():
                is_current = number == self._current and self.hasFocus()
                if self._tint.is_on(block.entry):
                    row = QRectF(0, top, self.viewport().width(), block.height)
                    painter.fillRect(row, self._theme.colour.selected)
                brush.paint(block, QPointF(origin.x(), top), is_current=is_current)
        if self._is_held_over:
            paint_drop(painter, QRectF(self.viewport().rect()), self._theme)
        painter.end()

    def _paint_nothing(self, painter: QPainter) -> None:
        empty = self._emptiness()
        if self._patience.allows(empty):
            whole = QRectF(self.viewport().rect())
            paint_emptiness(painter, whole, empty, self._theme, touch=False)

    def _emptiness(self) -> Emptiness:
        if self._models.open_id is None:
            choose = self.tr("Choose a room on the left")
            return Emptiness(Icon.MESSAGE, choose, self.tr("J and K move"))
        if self._models.is_loaded:
            return Emptiness(Icon.MESSAGE, self.tr("Nobody has written yet"))
        if self._models.trouble:
            title = self.tr("The messages could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, title, told(self._models.trouble))
        return as_known(Emptiness(Icon.MESSAGE, ""), self._models.link, self._place.zone)

    # What a person does

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay at the end, or where one was reading."""
        held = None if self._follows_end else self._held()
        super().resizeEvent(event)
        self._lay_out()
        if held is not None:
            self._hold(*held)

    def _on_scrolled(self, value: int) -> None:
        self.viewport().update()
        if self._is_laying:
            return
        self._follows_end = self.is_at_end
        if value < _NEAR_TOP and self._models.has_older and self._blocks:
            self.older_wanted.emit()
        if self.is_at_end:
            self.seen.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """At the top there may be older pages although nothing moves."""
        super().wheelEvent(event)
        if event.angleDelta().y() > 0 and self.verticalScrollBar().value() < _NEAR_TOP:
            self._on_scrolled(self.verticalScrollBar().value())

    def _at(self, spot: QPointF) -> tuple[Block, QPointF] | None:
        """The block under a point, and the point in it."""
        origin = self._origin()
        for block, top in zip(self._blocks, self._tops, strict=True):
            inner = spot - QPointF(origin.x(), origin.y() + top)
            if 0 <= inner.y() < block.height:
                return block, inner
        return None

    def _under(self, spot: QPointF) -> Callable[[], None] | None:
        """What a press at a point would do."""
        found = self._at(spot)
        if found is None or not isinstance(found[0].entry, Bubble):
            return None
        block, inner = found
        key = found[0].entry.action
        hits = [press for press, rect in block.presses if rect.contains(inner)]
        if hits:
            return lambda: self.pressed.emit((hits[0], key))
        files = [place.file for place in block.files if place.rect.contains(inner)]
        return (lambda: self._press_file(files[0])) if files else None

    def _press_file(self, file: Attachment) -> None:
        """Open or save it; a picture that failed is asked for again."""
        if is_picture(file) and self._files.small.of(small_address(file)).problem:
            self._files.small.retry(small_address(file))
        else:
            self.filed.emit(file)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        is_press = self._under(event.position()) or self._link_at(event.position())
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if is_press else arrow)

    def _link_at(self, spot: QPointF) -> str | None:
        found = self._at(spot)
        if found is None or found[0].text is None:
            return None
        block, inner = found
        return block.text.link_at(inner - block.text_corner(self._theme)) if block.text else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press what is there."""
        act, link = self._under(event.position()), self._link_at(event.position())
        if act is not None:
            act()
        elif link is not None:
            self.linked.emit(link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See MESSAGE_KEYS."""
        if not pressed(MESSAGE_KEYS, self, event, letters=False):
            super().keyPressEvent(event)

    @property
    def current(self) -> Bubble | None:
        """The message the keyboard is at."""
        if self._current is None or self._current >= len(self._blocks):
            return None
        entry = self._blocks[self._current].entry
        return entry if isinstance(entry, Bubble) else None

    def go(self, step: int) -> None:
        """Put the keyboard on the message below or above; on the newest one at first."""
        bubbles: Sequence[int] = [
            n for n, block in enumerate(self._blocks) if isinstance(block.entry, Bubble)
        ]
        if not bubbles:
            return
        if self._current not in bubbles:
            self._current = bubbles[-1]
        else:
            at = bubbles.index(self._current) + step
            self._current = bubbles[min(max(at, 0), len(bubbles) - 1)]
        top, high = self._tops[self._current], self._blocks[self._current].height
        bar = self.verticalScrollBar()
        bar.setValue(min(max(bar.value(), top + high - self.viewport().height()), top))
        current = self.current
        if current is not None:
            self.setAccessibleDescription(self._spoken(current))
        self.viewport().update()

    def reveal(self, message_id: Id) -> bool:
        """Bring a message into the middle, with the keyboard on it; False when it is not loaded.

        For a moment its row is tinted, too.
        """
        for number, block in enumerate(self._blocks):
            entry = block.entry
            if isinstance(entry, Bubble) and entry.message_id == message_id:
                self._current = number
                spare = max(0, self.viewport().height() - block.height)
                self.verticalScrollBar().setValue(self._tops[number] - spare // 2)
                self._follows_end = self.is_at_end
                self._tint.begin(message_id)
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                self.viewport().update()
                return True
        return False

    def press_current(self) -> None:
        """Press what the message with the keyboard offers, or open what is in it."""
        if self._current is None or self.current is None:
            return
        block, key = self._blocks[self._current], self.current.action
        if block.presses:
            self.pressed.emit((block.presses[0][0], key))
        elif block.files:
            self._press_file(block.files[0].file)
        elif block.text is not None and block.text.links:
            self.linked.emit(block.text.links[0].url)
