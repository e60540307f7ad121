"""What a lane is made of: blocks with a place, a face and the touches they take."""

import enum
from abc import ABC, abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from console.views import icons, painting
from console.views.icons import Icon
from console.views.porter.intents import Intent, Verb
from console.views.porter.styles import PorterStyles
from console.views.porter.words import tr
from console.views.theme import BORDER, RADIUS, Theme, TypeStyle
from console.views.typography import font, metrics, width
from contract.resources.sync import Entity
from contract.scalars import Id


class Look(enum.Enum):
    """How a touch is painted."""

    PICK_UP = enum.auto()
    DELIVER = enum.auto()
    OUTLINE = enum.auto()


@dataclass(frozen=True, slots=True)
class Touch:
    """A target inside a block. `rect` is in lane coordinates."""

    rect: QRectF
    intent: Intent
    look: Look
    label: str
    icon: Icon | None = None
    is_tall: bool = False


@dataclass(frozen=True, slots=True)
class Ink:
    """What a block paints with. `pressed` and `focused` are the touches under a hand or a key."""

    painter: QPainter
    theme: Theme
    styles: PorterStyles
    pressed: Intent | None = None
    focused: Intent | None = None


@dataclass(frozen=True)
class Block(ABC):
    """One painted thing of a lane; equal blocks look the same."""

    rect: QRectF
    touches: tuple[Touch, ...]

    @abstractmethod
    def paint(self, ink: Ink) -> None:
        """Paint at `rect`."""

    @property
    @abstractmethod
    def spoken(self) -> str:
        """What a screen reader says."""


class Tone(enum.Enum):
    """What a card's colour means; an icon and a word always say the same."""

    PLAIN = enum.auto()
    WAY = enum.auto()
    WARN = enum.auto()
    BAD = enum.auto()
    WAITING = enum.auto()


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Border and room block of a tone, the room on it, and its words on the card."""

    line: QColor
    room: QColor
    words: QColor


def tone_colours(tone: Tone, theme: Theme) -> ToneColours:
    """The colours of a tone."""
    colour = theme.colour
    match tone:
        case Tone.PLAIN:
            return ToneColours(colour.line, colour.text, colour.text)
        case Tone.WAY:
            return ToneColours(colour.accent, colour.on_accent, colour.accent_text)
        case Tone.WARN:
            return ToneColours(colour.warn, colour.on_warn, colour.warn_text)
        case Tone.BAD:
            return ToneColours(colour.bad, colour.on_bad, colour.bad_text)
        case Tone.WAITING:
            return ToneColours(colour.warn_text, colour.warn_text, colour.warn_text)


def paint_touch(ink: Ink, touch: Touch) -> None:
    """A button: filled for the step that is due, outlined for everything else."""
    fill, label, border = _touch_colours(ink, touch)
    painting.box(ink.painter, touch.rect, radius=RADIUS.control, fill=fill, border=border, width=2)
    if touch.is_tall:
        _paint_stacked(ink, touch, label)
    else:
        _paint_in_line(ink, touch, label)
    if ink.focused == touch.intent:
        _paint_ring(ink, touch.rect)


def _touch_colours(ink: Ink, touch: Touch) -> tuple[QColor, QColor, QColor | None]:
    colour = ink.theme.colour
    is_pressed = ink.pressed == touch.intent
    match touch.look:
        case Look.PICK_UP:
            return colour.accent_press if is_pressed else colour.accent, colour.on_accent, None
        case Look.DELIVER:
            pressed = painting.mixed(colour.ok, colour.on_ok, 0.2)
            return pressed if is_pressed else colour.ok, colour.on_ok, None
        case Look.OUTLINE:
            fill = colour.selected if is_pressed else colour.raised
            return fill, colour.text, colour.line_strong


def _label_style(ink: Ink, touch: Touch, room: float) -> TypeStyle:
    for style in (ink.theme.porter.button, ink.styles.headline, ink.styles.slot_note):
        if width(style, touch.label) <= room:
            return style
    return ink.styles.slot_note


def _paint_stacked(ink: Ink, touch: Touch, colour: QColor) -> None:
    style = _label_style(ink, touch, touch.rect.width() - ink.theme.px(16))
    icon = float(ink.theme.px(30))
    gap = float(ink.theme.px(6))
    top = touch.rect.center().y() - (icon + gap + style.line) / 2
    if touch.icon is not None:
        spot = QRectF(touch.rect.center().x() - icon / 2, top, icon, icon)
        icons.draw(ink.painter, touch.icon, spot, colour)
    row = QRectF(touch.rect.left(), top + icon + gap, touch.rect.width(), style.line)
    painting.text(ink.painter, row, touch.label, style=style, colour=colour, align=painting.CENTRE)


def _paint_in_line(ink: Ink, touch: Touch, colour: QColor) -> None:
    is_small = touch.rect.width() < ink.theme.px(150)
    icon = float(ink.theme.px(20 if is_small else 26)) if touch.icon is not None else 0.0
    gap = float(ink.theme.px(8)) if touch.icon is not None else 0.0
    style = _label_style(ink, touch, touch.rect.width() - icon - gap - ink.theme.px(8))
    words = width(style, touch.label) + 1
    left = touch.rect.center().x() - (icon + gap + words) / 2
    if touch.icon is not None:
        spot = QRectF(left, touch.rect.center().y() - icon / 2, icon, icon)
        icons.draw(ink.painter, touch.icon, spot, colour)
    row = QRectF(left + icon + gap, touch.rect.top(), words, touch.rect.height())
    painting.text(ink.painter, row, touch.label, style=style, colour=colour)


def _paint_ring(ink: Ink, rect: QRectF) -> None:
    far = BORDER.focus_offset + BORDER.focus_touch
    ring = rect.adjusted(-far, -far, far, far)
    painting.box(
        ink.painter,
        ring,
        radius=RADIUS.control + far,
        border=ink.theme.colour.focus,
        width=BORDER.focus_touch,
    )


@dataclass(frozen=True, slots=True)
class Note:
    """Words and their icon, if any, in one colour."""

    icon: Icon | None
    words: str
    colour: QColor


def paint_note(ink: Ink, rect: QRectF, note: Note, style: TypeStyle) -> None:
    """The note on one line, the icon as high as the text."""
    words = rect
    if note.icon is not None:
        size = round(style.size * 1.1)
        spot = QRectF(rect.left(), rect.center().y() - size / 2, size, size)
        icons.draw(ink.painter, note.icon, spot, note.colour)
        words = rect.adjusted(note_indent(style), 0, 0, 0)
    painting.text(ink.painter, words, note.words, style=style, colour=note.colour)


def note_indent(style: TypeStyle) -> int:
    """From a note's left edge to its words, px."""
    return round(style.size * 1.5)


def longest_fitting(ways: tuple[str, ...], style: TypeStyle, space: float) -> str:
    """The first of ever shorter ways to say something that fits, or the last."""
    return next((way for way in ways if width(style, way) <= space), ways[-1])


def paint_wrapped(ink: Ink, rect: QRectF, words: str, styles: tuple[TypeStyle, ...]) -> None:
    """Words on as many lines as `rect` holds, in the first style in which they all fit."""
    wrap = int(Qt.TextFlag.TextWordWrap)
    fitting = (
        style
        for style in styles
        if metrics(style).boundingRect(rect, wrap, words).height() <= rect.height()
    )
    style = next(fitting, styles[-1])
    ink.painter.save()
    ink.painter.setClipRect(rect)
    ink.painter.setFont(font(style))
    ink.painter.setPen(ink.theme.colour.text)
    ink.painter.drawText(rect, wrap, words)
    ink.painter.restore()


def refused_touches(
    rect: QRectF, entity: Entity, entity_id: Id, key: str, theme: Theme
) -> tuple[Touch, Touch]:
    """Retry above Close, in the place of an action."""
    half = (rect.height() - theme.px(8)) / 2
    retry = QRectF(rect.left(), rect.top(), rect.width(), half)
    close = retry.translated(0, half + theme.px(8))
    again = Intent(verb=Verb.RETRY, entity=entity, ids=(entity_id,), action_key=key)
    leave = Intent(verb=Verb.DISMISS, entity=entity, ids=(entity_id,), action_key=key)
    return (
        Touch(retry, again, Look.OUTLINE, tr("Retry"), Icon.REFRESH),
        Touch(close, leave, Look.OUTLINE, tr("Close"), Icon.X),
    )
