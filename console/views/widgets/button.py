"""A button painted from the theme: filled, outlined or quiet, with an icon if wanted."""

import enum
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.palettes import Palette
from console.views.theme import OFFICE, RADIUS, Theme, TypeStyle
from console.views.typography import width
from contract.record import Record

_ABOVE_AND_BELOW: Final = 12
_PADDING: Final = 12


class ButtonKind(enum.Enum):
    """What pressing means: one PRIMARY or GO per object, the rest quieter."""

    PRIMARY = enum.auto()
    GO = enum.auto()
    WARN = enum.auto()
    BAD = enum.auto()
    BAD_OUTLINE = enum.auto()
    SECONDARY = enum.auto()
    CHOSEN = enum.auto()
    QUIET = enum.auto()
    LINK = enum.auto()


class _Colours(Record, frozen=True):
    fill: QColor | None
    ink: QColor
    border: QColor | None = None


class Button(QAbstractButton):
    """A button of `height` px with text in `style`; the accessible name is its text.

    It is higher where its text is: twelve px more than a line, as at 100 per cent.

    `key` is the name of the key that presses it from anywhere, shown behind its text. With
    `has_icon_last` the icon stands behind the text. With `is_spread` the icon and the text begin at
    the left, and the key stands at the right end.
    """

    def __init__(
        self,
        text: str,
        *,
        theme: Theme,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: Icon | None = None,
        height: int = OFFICE.control,
        style: TypeStyle | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._theme = theme
        self._kind = kind
        self._icon = icon
        self._least = height
        self._style = style
        self.key = ""
        self.has_icon_last = False
        self.is_spread = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme, style: TypeStyle | None = None) -> None:
        """Paint with another theme, and other text when `style` is given."""
        self._theme = theme
        self._style = style or self._style
        self.updateGeometry()
        self.update()

    def set_look(self, text: str, icon: Icon | None, kind: ButtonKind | None = None) -> None:
        """Say something else."""
        self.setText(text)
        self._icon = icon
        self._kind = kind or self._kind
        self.updateGeometry()
        self.update()

    @property
    def _type(self) -> TypeStyle:
        return self._style or self._theme.office.strong

    @property
    def _height(self) -> int:
        return max(self._least, self._type.line + _ABOVE_AND_BELOW)

    def sizeHint(self) -> QSize:
        padding = max(_PADDING, round(self._height * 0.28))
        inner = width(self._type, self.text()) if self.text() else 0
        gap = 8 if self.text() else 0
        icon = self._icon_size + gap if self._icon else 0
        key = self._key_width + 8 if self.key else 0
        return QSize(round(inner + icon + key + 2 * padding), self._height)

    @property
    def _icon_size(self) -> int:
        return round(self._type.size * 1.15)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space: it must never reach what lies behind."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._colours()
        rect = QRectF(self.rect())
        radius = RADIUS.card if self._least >= 48 else RADIUS.control
        painting.box(painter, rect, radius=radius, fill=colours.fill, border=colours.border)
        self._paint_label(painter, rect, colours.ink)
        painter.end()

    def _paint_label(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        gap = 8 if self.text() else 0
        icon = self._icon_size + gap if self._icon else 0
        key = self._key_width + 8 if self.key else 0
        label = min(width(self._type, self.text()) + 1, rect.width() - icon - key - 8)
        left = _PADDING if self.is_spread else (rect.width() - icon - label - key) / 2
        words = QRectF(left + (0 if self.has_icon_last else icon), 0, label, rect.height())
        if self._icon:
            size = self._icon_size
            spot = QRectF(left, (rect.height() - size) / 2, size, size)
            if self.has_icon_last:
                spot.moveLeft(words.right() + gap)
            icons.draw(painter, self._icon, spot, ink)
        painting.text(painter, words, self.text(), style=self._type, colour=ink)
        if self.key:
            high = self._key_type.line + 2
            chip = QRectF(words.right() + 8, 0, self._key_width, high)
            if self.is_spread:
                chip.moveRight(rect.right() - _PADDING)
            chip.moveTop((rect.height() - high) / 2)
            self._paint_key(painter, chip, ink)

    def _paint_key(self, painter: QPainter, chip: QRectF, ink: QColor) -> None:
        painting.box(painter, chip, radius=RADIUS.chip, border=ink)
        style, align = self._key_type, painting.CENTRE
        painting.text(painter, chip, self.key, style=style, colour=ink, align=align)

    @property
    def _key_type(self) -> TypeStyle:
        return TypeStyle(round(self._type.size * 0.8), round(self._type.line * 0.8), 500)

    @property
    def _key_width(self) -> float:
        return width(self._key_type, self.key) + 12

    def _colours(self) -> _Colours:
        colour = self._theme.colour
        rest = _rest(self._kind, colour)
        if not self.isEnabled():
            has_edge = rest.fill is not None or rest.border is not None
            return _Colours(None, colour.on_disabled, colour.line if has_edge else None)
        if self._kind is ButtonKind.PRIMARY:
            return _Colours(self._primary_fill(colour), rest.ink)
        if self.isDown():
            return _Colours(_pressed(rest, colour), rest.ink, rest.border)
        if self.underMouse() and rest.fill is None:
            return _Colours(colour.hover, rest.ink, rest.border)
        return rest

    def _primary_fill(self, colour: Palette) -> QColor:
        if self.isDown():
            return colour.accent_press
        return colour.accent_hover if self.underMouse() else colour.accent


def _pressed(rest: _Colours, colour: Palette) -> QColor:
    return painting.mixed(rest.fill, rest.ink, 0.2) if rest.fill else colour.selected


def _rest(kind: ButtonKind, colour: Palette) -> _Colours:
    looks = {
        ButtonKind.PRIMARY: _Colours(colour.accent, colour.on_accent),
        ButtonKind.GO: _Colours(colour.ok, colour.on_ok),
        ButtonKind.WARN: _Colours(colour.warn, colour.on_warn),
        ButtonKind.BAD: _Colours(colour.bad, colour.on_bad),
        ButtonKind.BAD_OUTLINE: _Colours(None, colour.bad_text, colour.bad),
        ButtonKind.SECONDARY: _Colours(colour.surface, colour.text, colour.line_strong),
        ButtonKind.CHOSEN: _Colours(colour.accent_tint, colour.text, colour.accent),
        ButtonKind.QUIET: _Colours(None, colour.text2),
        ButtonKind.LINK: _Colours(None, colour.accent_text),
    }
    return looks[kind]
