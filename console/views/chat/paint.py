"""Paints the entries of a conversation."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from console.models.chat_entries import Bubble, DayLine, HandledLine, MissingLine, UnseenLine
from console.state.actions import ActionState
from console.views import icons, painting
from console.views.chat import words
from console.views.chat.blocks import Block, press_words
from console.views.chat.hits import may_be_answered
from console.views.chat.paint_files import ON_THE_WAY, FileBrush
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Brush:
    """What is painted with. `is_slow`: what is being sent takes so long that it is said."""

    painter: QPainter
    theme: Theme
    place: Place
    is_live: bool
    is_slow: bool
    files: FileBrush

    def paint(
        self, block: Block, corner: QPointF, *, is_current: bool, is_under: bool = False
    ) -> None:
        """One entry whose row begins at `corner`."""
        entry = block.entry
        row = block.box.translated(corner)
        match entry:
            case DayLine():
                said = words.day_line(entry, self.place.now(), self.place.zone)
                self._rule(row, said, self.theme.colour.text2)
            case UnseenLine():
                said = words.unseen_line(entry, self.place.zone)
                self._rule(row, said, self.theme.colour.accent_text)
            case HandledLine() | MissingLine():
                self._told(row, entry)
            case Bubble() if entry.is_deleted:
                self._deleted(row, words.deleted(entry, self.place.zone))
            case Bubble():
                self._bubble(block, corner, entry)
        if is_under:
            self._reply(block, corner)
        if is_current:
            ring = QRectF(corner.x() - 6, corner.y() - 3, 0, block.height)
            ring.setRight(corner.x() + block.right + 4)
            ink = self.theme.colour.focus
            painting.box(self.painter, ring, radius=RADIUS.card, border=ink, width=2)

    def _reply(self, block: Block, corner: QPointF) -> None:
        """The sign that answers a message."""
        place = block.reply_spot(self.theme) if may_be_answered(block.entry) else None
        if place is None:
            return
        spot, colour, inset = place.translated(corner), self.theme.colour, self.theme.px(6)
        painting.box(
            self.painter, spot, radius=RADIUS.card, fill=colour.surface, border=colour.line_strong
        )
        inner = spot.adjusted(inset, inset, -inset, -inset)
        icons.draw(self.painter, Icon.CORNER_UP_LEFT, inner, colour.text2)

    def _rule(self, row: QRectF, said: str, ink: QColor) -> None:
        micro = self.theme.office.micro
        is_strong = ink == self.theme.colour.accent_text
        style = TypeStyle(micro.size, micro.line, 600 if is_strong else 400)
        wide, middle = width(style, said) + self.theme.px(24), row.center().y()
        side, colour = (row.width() - wide) / 2, self.theme.colour.line
        self.painter.fillRect(QRectF(row.left(), middle, max(0.0, side), 1), colour)
        right = QRectF(row.right() - side, middle, max(0.0, side), 1)
        self.painter.fillRect(right, colour)
        painting.text(self.painter, row, said, style=style, colour=ink, align=painting.CENTRE)

    def _told(self, row: QRectF, entry: HandledLine | MissingLine) -> None:
        style = self.theme.office.micro
        if isinstance(entry, HandledLine):
            icon, ink = Icon.USER_CHECK, self.theme.colour.text2
            said = words.handled_line(entry, self.place.zone)
        else:
            icon, ink = Icon.CLOUD_OFF, self.theme.colour.warn_text
            said = words.missing_line(entry)
        wide = min(row.width(), width(style, said) + self.theme.px(22))
        spot = QRectF(row.center().x() - wide / 2, row.top(), self.theme.px(14), row.height())
        icons.draw(self.painter, icon, spot, ink)
        rest = QRectF(spot.right() + self.theme.px(8), row.top(), 0, row.height())
        rest.setRight(row.center().x() + wide / 2 + 1)
        painting.text(self.painter, rest, said, style=style, colour=ink)

    def _deleted(self, row: QRectF, said: str) -> None:
        colour, px = self.theme.colour, self.theme.px
        border = colour.line_strong
        painting.box(self.painter, row, radius=RADIUS.ticket, border=border, dashed=True)
        spot = QRectF(row.left() + px(12), row.top(), px(16), row.height())
        icons.draw(self.painter, Icon.BAN, spot, colour.text2)
        rest = QRectF(spot.right() + px(8), row.top(), 0, row.height())
        rest.setRight(row.right() - px(8))
        painting.text(self.painter, rest, said, style=self.theme.office.dense, colour=colour.text2)

    def _bubble(self, block: Block, corner: QPointF, entry: Bubble) -> None:
        box = block.box.translated(corner)
        if not box.isEmpty():
            self._box(box, entry)
        if entry.answers:
            self._answered(block.answered_row(self.theme).translated(corner), entry)
        if block.text is not None:
            self.painter.setPen(self.theme.colour.text)
            block.text.layout.draw(self.painter, block.text_corner(self.theme) + corner)
        for place in block.files:
            rect, at_right = place.rect.translated(corner), entry.is_staff
            self.files.paint(place, rect, state=entry.state, on_right=at_right)
        if block.removed is not None:
            self._deleted(block.removed.translated(corner), words.removed(entry))
        if block.foot is not None:
            self._foot(block, corner, entry)

    def _box(self, box: QRectF, entry: Bubble) -> None:
        colour = self.theme.colour
        if entry.state is ActionState.FAILED:
            fill = colour.surface
            painting.box(self.painter, box, radius=RADIUS.ticket, fill=fill, border=colour.bad)
        elif entry.state in ON_THE_WAY:
            painting.box(
                self.painter,
                box,
                radius=RADIUS.ticket,
                fill=colour.surface,
                border=colour.accent,
                dashed=True,
            )
        else:
            fill = colour.bubble_out if entry.is_staff else colour.bubble_in
            painting.box(self.painter, box, radius=RADIUS.ticket, fill=fill)

    def _answered(self, row: QRectF, entry: Bubble) -> None:
        px, colour = self.theme.px, self.theme.colour
        self.painter.fillRect(QRectF(row.left() + px(12), row.top(), 2, px(18)), colour.accent)
        rest = QRectF(row.left() + px(20), row.top(), row.width() - px(32), px(18))
        said, style = plain(entry.answers), self.theme.office.caption
        painting.text(self.painter, rest, said, style=style, colour=colour.text2)

    def _foot(self, block: Block, corner: QPointF, entry: Bubble) -> None:
        assert block.foot is not None
        row = block.foot.translated(corner)
        for press, rect in block.presses:
            micro = self.theme.office.micro
            style = TypeStyle(micro.size, micro.line, 600)
            ink, place = self.theme.colour.accent_text, rect.translated(corner)
            said, align = press_words(press), painting.CENTRE
            painting.text(self.painter, place, said, style=style, colour=ink, align=align)
            row.setRight(min(row.right(), place.left() - self.theme.px(2)))
        if entry.is_staff:
            self._foot_right(row, entry, self._foot_words(block, entry))
        else:
            said, style = self._foot_words(block, entry), self.theme.office.caption
            painting.text(self.painter, row, said, style=style, colour=self.theme.colour.text2)

    def _foot_words(self, block: Block, entry: Bubble) -> str:
        """Who and when, and which picture is right above."""
        said = words.foot(entry, self.place.zone)
        if block.files and block.files[-1].is_picture:
            return f"{said} · {self.files.said(block.files[-1])}"
        return said

    def _foot_right(self, row: QRectF, entry: Bubble, said: str) -> None:
        """Who and when, then how far it got with its sign; the end is kept when it is narrow."""
        px, caption = self.theme.px, self.theme.office.caption
        style = TypeStyle(caption.size, caption.line, 500)
        how = words.progress(entry, is_live=self.is_live)
        if entry.state is ActionState.SENDING and not self.is_slow:
            how = None
        right = row.right()
        if how is not None:
            icon, state = how
            wide = min(width(style, state) + 2, row.width() - px(24))
            ink = self._progress_ink(entry)
            told = QRectF(right - wide, row.top(), wide, row.height())
            end = painting.RIGHT
            painting.text(self.painter, told, state, style=style, colour=ink, align=end)
            spot = QRectF(told.left() - px(19), row.top(), px(14), row.height())
            icons.draw(self.painter, icon, spot, ink)
            right = spot.left() - px(6)
        rest = QRectF(row.left(), row.top(), max(0.0, right - row.left()), row.height())
        said = f"{said} ·" if how is not None else said
        ink, align = self.theme.colour.text2, painting.RIGHT
        painting.text(self.painter, rest, said, style=caption, colour=ink, align=align)

    def _progress_ink(self, entry: Bubble) -> QColor:
        colour = self.theme.colour
        match entry.state:
            case ActionState.FAILED:
                return colour.bad_text
            case ActionState.WILL_SEND | ActionState.NOT_CONFIRMED:
                return colour.warn_text
            case ActionState.SENDING:
                return colour.accent_text
            case None:
                return colour.text2
