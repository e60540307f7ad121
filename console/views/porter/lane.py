"""A lane painted in one widget: scrolling by drag, touches, keyboard and the double-touch guard."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from console.views import icons, painting
from console.views.emptiness import Emptiness, Patience, paint_emptiness
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.porter.blocks import Block, Ink, Touch
from console.views.porter.intents import Intent, Verb
from console.views.porter.keys import LANE_KEYS
from console.views.porter.styles import porter_styles
from console.views.theme import RADIUS, Theme
from console.views.touch_guard import TouchGuard
from console.views.typography import width
from console.views.widgets.accessible_role import take_role
from console.views.widgets.announce import tell_choice
from console.views.widgets.focus_ring import paint_own_focus
from contract.resources.sync import Entity
from contract.scalars import Id

_DRAG_FROM_PX: Final = 12
_BACK_TO_TOP_MS: Final = 15_000
_RING_PX: Final = 8
_BY_KEY: Final = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class Lane(QAbstractScrollArea):
    """Paints the blocks it is given; `touched` carries the Intent of a target.

    The lane scrolls back to its top, where the oldest stands, when nobody has moved it for a while.
    """

    touched = Signal(object)

    def __init__(self, name: str, theme: Theme, guard: TouchGuard, parent: QWidget | None = None):
        super().__init__(parent)
        self._theme = theme
        self._guard = guard
        self._blocks: list[Block] = []
        self._emptiness: Emptiness | None = None
        self._patience = Patience(self.viewport().update, self)
        self._pressed: Touch | None = None
        self._focused: Intent | None = None
        self._drag_from: tuple[float, int] | None = None
        self._is_dragging = False
        self._back = QTimer(self, singleShot=True, interval=_BACK_TO_TOP_MS)
        self._back.timeout.connect(lambda: self.verticalScrollBar().setValue(0))
        self.setAccessibleName(name)
        take_role(self, QAccessible.Role.List)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        paint_own_focus(self)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def blocks(self) -> Sequence[Block]:
        """What is laid out, top to bottom, in lane coordinates."""
        return self._blocks

    @property
    def emptiness(self) -> Emptiness | None:
        """What is said while there is no block."""
        return self._emptiness

    @property
    def touches(self) -> list[Touch]:
        """Every target, in focus order."""
        return [touch for block in self._blocks for touch in block.touches]

    @property
    def inner_width(self) -> int:
        """How wide blocks may be, px; focus rings have their room beside it."""
        return self.viewport().width() - 2 * _RING_PX

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme; whoever lays the blocks out does so again."""
        self._theme = theme
        self.viewport().update()

    def show_blocks(self, blocks: list[Block], emptiness: Emptiness | None = None) -> None:
        """Show these; only what looks different is painted again."""
        before = self._blocks
        self._blocks = blocks
        self._guard.see((_thing(touch), _look(touch)) for touch in self.touches)
        self._keep_focus(before)
        has_touches = bool(self.touches)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_touches else Qt.FocusPolicy.NoFocus)
        is_same_place = [block.rect for block in before] == [block.rect for block in blocks]
        if emptiness != self._emptiness or not is_same_place:
            self._emptiness = emptiness
            self._measure()
            self.viewport().update()
            return
        for old, new in zip(before, blocks, strict=True):
            if old != new:
                self.viewport().update(self._on_viewport(new.rect))

    def first_touch(self) -> None:
        """Put the keyboard on the lane's first target."""
        self._focused = self.touches[0].intent if self.touches else None
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._follow_focus()

    def go_to(self, entity: Entity, order_id: Id) -> bool:
        """Put the keyboard on the first target of an order; False when it has none here."""
        for touch in self.touches:
            if touch.intent.entity is entity and order_id in touch.intent.ids:
                self.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._focused = touch.intent
                self._follow_focus()
                return True
        return False

    def _keep_focus(self, before: list[Block]) -> None:
        focused = self._focused
        if focused is None or any(touch.intent == focused for touch in self.touches):
            return
        same = (t.intent for t in self.touches if set(t.intent.ids) & set(focused.ids))
        rest = [touch.intent for touch in self.touches]
        self._focused = next(same, rest[0] if rest else None)

    def _on_viewport(self, rect: QRectF) -> QRect:
        moved = rect.translated(_RING_PX, _RING_PX - self.verticalScrollBar().value())
        return moved.toAlignedRect().adjusted(-_RING_PX, -_RING_PX, _RING_PX, _RING_PX)

    def _measure(self) -> None:
        bottom = max((block.rect.bottom() for block in self._blocks), default=0.0)
        page = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setPageStep(page)
        bar.setSingleStep(self._theme.px(40))
        bar.setRange(0, max(0, round(bottom) + 2 * _RING_PX - page))

    def _on_scrolled(self) -> None:
        self.viewport().update()
        self._back.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        super().resizeEvent(event)
        self._measure()

    def showEvent(self, event: QShowEvent) -> None:
        """A lane that comes back begins at its top."""
        super().showEvent(event)
        self.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._theme.colour.app)
        empty = self._emptiness
        if empty is not None and not self._blocks and self._patience.allows(empty):
            whole = QRectF(self.viewport().rect())
            paint_emptiness(painter, whole, empty, self._theme, touch=True)
        shift = QPointF(_RING_PX, _RING_PX - self.verticalScrollBar().value())
        painter.translate(shift)
        ink = self._ink(painter)
        in_sight = QRectF(event.rect()).translated(-shift)
        for block in self._blocks:
            if block.rect.adjusted(-9, -9, 9, 9).intersects(in_sight):
                block.paint(ink)
        painter.translate(-shift)
        self._paint_more(painter)
        painter.end()

    def _ink(self, painter: QPainter) -> Ink:
        return Ink(
            painter,
            self._theme,
            porter_styles(self._theme),
            self._pressed.intent if self._pressed else None,
            self._focused if self.hasFocus() else None,
        )

    def _paint_more(self, painter: QPainter) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < self._theme.px(24):
            return
        hidden = self._hidden_below()
        px, colour, style = self._theme.px, self._theme.colour, self._theme.porter.meta
        counted = self.tr("{count} more below").format(count=hidden)
        said = counted if hidden else self.tr("More below")
        wide = width(style, said) + px(56)
        chip = QRectF(0, 0, wide, px(40))
        chip.moveCenter(QPointF(self.viewport().width() / 2, self.viewport().height() - px(24)))
        painting.box(
            painter, chip, radius=RADIUS.pill, fill=colour.overlay, border=colour.line_strong
        )
        spot = QRectF(chip.left() + px(14), chip.top(), px(22), chip.height())
        icons.draw(painter, Icon.CHEVRON_DOWN, spot, colour.text)
        words = chip.adjusted(px(42), 0, 0, 0)
        painting.text(painter, words, said, style=style, colour=colour.text)

    def _hidden_below(self) -> int:
        floor = self.verticalScrollBar().value() + self.viewport().height() - _RING_PX
        return sum(bool(b.touches) and b.rect.center().y() > floor for b in self._blocks)

    def _touch_at(self, position: QPointF) -> Touch | None:
        spot = position - QPointF(_RING_PX, _RING_PX - self.verticalScrollBar().value())
        return next((touch for touch in self.touches if touch.rect.contains(spot)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold a target, or get ready to drag."""
        self._drag_from = (event.position().y(), self.verticalScrollBar().value())
        self._is_dragging = False
        touch = self._touch_at(event.position())
        self._pressed = touch if touch and self._guard.allows(_thing(touch)) else None
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scroll with the finger once it has clearly moved."""
        if self._drag_from is None:
            return
        start, value = self._drag_from
        moved = event.position().y() - start
        if not self._is_dragging and abs(moved) < _DRAG_FROM_PX:
            return
        self._is_dragging = True
        self._pressed = None
        self.verticalScrollBar().setValue(value - round(moved))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act when the finger leaves the target it went down on."""
        pressed = self._pressed
        released_on = self._touch_at(event.position())
        self._drag_from = self._pressed = None
        self.viewport().update()
        if pressed and released_on and released_on.intent == pressed.intent:
            self._act(pressed)

    def _act(self, touch: Touch) -> None:
        if self._guard.allows(_thing(touch)):
            self._guard.touched(_thing(touch))
            self.touched.emit(touch.intent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See LANE_KEYS; other keys are the station's."""
        if not pressed(LANE_KEYS, self, event, letters=False):
            event.ignore()

    def act_on_focus(self) -> None:
        """Do what the focused target says."""
        touch = next((one for one in self.touches if one.intent == self._focused), None)
        if touch is not None:
            self._act(touch)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from target to target, and out of the lane after the last."""
        intents = [touch.intent for touch in self.touches]
        if self._focused in intents:
            at = intents.index(self._focused) + (1 if next else -1)
            if 0 <= at < len(intents):
                self._focused = intents[at]
                self._follow_focus()
                return True
        return super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the end it came from."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEY and self.touches:
            last = event.reason() is Qt.FocusReason.BacktabFocusReason
            if event.reason() is not Qt.FocusReason.ShortcutFocusReason:
                self._focused = self.touches[-1 if last else 0].intent
            self._follow_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring without the keyboard."""
        super().focusOutEvent(event)
        self._focused = None
        self.viewport().update()

    def _follow_focus(self) -> None:
        for block in self._blocks:
            labels = [touch.label for touch in block.touches if touch.intent == self._focused]
            if labels:
                self._scroll_to(block.rect)
                tell_choice(self, f"{block.spoken}. {labels[0]}")
        self.viewport().update()

    def _scroll_to(self, rect: QRectF) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if rect.top() < bar.value():
            bar.setValue(round(rect.top()))
        elif rect.bottom() + 2 * _RING_PX > bar.value() + page:
            bar.setValue(round(rect.bottom()) + 2 * _RING_PX - page)

    def leaveEvent(self, event: QEvent) -> None:
        """A finger that left holds nothing."""
        super().leaveEvent(event)
        self._pressed = None
        self.viewport().update()


def _thing(touch: Touch) -> tuple[object, ...]:
    return touch.intent.entity, touch.intent.ids, touch.intent.verb is Verb.DISMISS


def _look(touch: Touch) -> object:
    return touch.intent.verb, touch.rect
