"""Paints the messages among colleagues."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from console.models.chat_entries import Bubble, DayLine, UnseenLine
from console.models.staff_entries import ReactionChip, StaffLine
from console.state.actions import ActionState
from console.views import icons, painting
from console.views.chat import words as chat_words
from console.views.chat.blocks import Block, press_words
from console.views.chat.paint import Brush
from console.views.chat.paint_files import ON_THE_WAY
from console.views.chat.text import Laid
from console.views.faces import paint_face
from console.views.icons import Icon
from console.views.staff_chat import words
from console.views.staff_chat.blocks import PICTURE, StaffBlock
from console.views.theme import BORDER, RADIUS, TypeStyle
from console.views.typography import width
from console.views.words import clock_time, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffBrush(Brush):
    """Paints a message beside its writer's initials."""

    def paint(
        self, block: Block, corner: QPointF, *, is_current: bool, is_under: bool = False
    ) -> None:
        """One entry whose row begins at `corner`."""
        entry = block.entry
        if isinstance(block, StaffBlock) and isinstance(entry, StaffLine):
            self._line(block, corner, entry)
        elif isinstance(entry, DayLine):
            said = chat_words.day_line(entry, self.place.now(), self.place.zone)
            self._rule(block.box.translated(corner), said, self.theme.colour.text2)
        elif isinstance(entry, UnseenLine):
            ink = self.theme.colour.accent_text
            self._rule(block.box.translated(corner), words.unseen_line(entry), ink)
        if is_under:
            self._reply(block, corner)
        if is_current and isinstance(entry, Bubble):
            ring = block.box.translated(corner).adjusted(-6, -1, 4, 5)
            ink = self.theme.colour.focus
            painting.box(self.painter, ring, radius=RADIUS.card, border=ink, width=BORDER.focus)

    def _line(self, block: StaffBlock, corner: QPointF, line: StaffLine) -> None:
        if block.head is not None:
            self._head(block.head.translated(corner), line)
        if line.is_deleted:
            top = block.head.bottom() if block.head is not None else 0.0
            row = QRectF(block.text_at.x(), top, block.box.right(), self.theme.px(20))
            self._gone(row.translated(corner))
        else:
            self._said(block, corner, line)
        if block.state is not None:
            self._state(block, corner, line)

    def _said(self, block: StaffBlock, corner: QPointF, line: StaffLine) -> None:
        """The words with what belongs to them."""
        colour = self.theme.colour
        if block.forwarded is not None:
            row = block.forwarded.translated(corner)
            self._signed(row, Icon.CORNER_DOWN_RIGHT, words.forwarded(line), colour.text2)
        if block.quoted is not None:
            self._quoted(block.quoted.translated(corner), words.answered(line))
        if block.text is not None:
            self._edge(block.text, block.text_at + corner, line)
            self._text(block.text, block.text_at + corner, line)
        for place in block.files:
            rect = place.rect.translated(corner)
            self.files.paint(place, rect, state=line.state, on_right=False)
        for chip, rect in block.chips:
            self._chip(rect.translated(corner), chip)
        self._small_print(block, corner, line)

    def _small_print(self, block: StaffBlock, corner: QPointF, line: StaffLine) -> None:
        colour, caption = self.theme.colour, self.theme.office.caption
        if block.edited is not None:
            row, said = block.edited.translated(corner), words.edited(line, self.place.zone)
            painting.text(self.painter, row, said, style=caption, colour=colour.text2)
        if block.seen is not None:
            icon = Icon.EYE if line.seen_by else Icon.CHECK_CHECK
            self._signed(block.seen.translated(corner), icon, words.seen(line), colour.text2)

    def _head(self, row: QRectF, line: StaffLine) -> None:
        """Picture, name and when."""
        px, colour, dense = self.theme.px, self.theme.colour, self.theme.office.dense
        side = px(PICTURE)
        spot = QRectF(row.left() - px(44), row.top(), side, side)
        paint_face(self.painter, spot, line.who, self.theme)
        style, caption = TypeStyle(dense.size, dense.line, 600), self.theme.office.caption
        when = clock_time(line.at, self.place.zone)
        space = row.width() - width(caption, when) - px(12)
        name = QRectF(row.left(), row.top(), min(width(style, plain(line.who)) + 1, space), 0)
        name.setHeight(row.height())
        painting.text(self.painter, name, plain(line.who), style=style, colour=colour.text)
        rest = QRectF(name.right() + px(8), row.top(), px(60), row.height())
        painting.text(self.painter, rest, when, style=caption, colour=colour.text2)

    def _text(self, text: Laid, corner: QPointF, line: StaffLine) -> None:
        colour = self.theme.colour
        for start, end in text.calls:
            self._tint(text, corner, start, end)
        is_here = line.state in {None, ActionState.FAILED}
        self.painter.setPen(colour.text if is_here else colour.text2)
        text.layout.draw(self.painter, corner)

    def _edge(self, text: Laid, corner: QPointF, line: StaffLine) -> None:
        """Around words that are not at the hotel, as in the guests' chat."""
        if line.state is None:
            return
        colour, is_dashed = self.theme.colour, line.state in ON_THE_WAY
        around = QRectF(corner.x(), corner.y(), text.width, text.height).adjusted(-8, -1, 8, 1)
        border, radius = colour.accent if is_dashed else colour.bad, RADIUS.card
        painting.box(self.painter, around, radius=radius, border=border, dashed=is_dashed)

    def _tint(self, text: Laid, corner: QPointF, start: int, end: int) -> None:
        """A ground behind one's own name."""
        for number in range(text.layout.lineCount()):
            row = text.layout.lineAt(number)
            first = max(start, row.textStart())
            last = min(end, row.textStart() + row.textLength())
            if first < last:
                left, right = _x(row.cursorToX(first)), _x(row.cursorToX(last))
                left = max(0.0, left - 2)
                spot = QRectF(left, row.y(), right + 2 - left, row.height())
                fill = self.theme.colour.accent_tint
                painting.box(self.painter, spot.translated(corner), radius=RADIUS.chip, fill=fill)

    def _gone(self, row: QRectF) -> None:
        px, colour = self.theme.px, self.theme.colour
        spot = QRectF(row.left(), row.top(), px(14), row.height())
        icons.draw(self.painter, Icon.BAN, spot, colour.text2)
        rest = row.adjusted(px(22), 0, 0, 0)
        said, style = words.deleted(), self.theme.office.body
        painting.text(self.painter, rest, said, style=style, colour=colour.text2)

    def _quoted(self, row: QRectF, said: str) -> None:
        px, colour = self.theme.px, self.theme.colour
        bar = QRectF(row.left(), row.top() + px(2), 2, row.height() - px(6))
        self.painter.fillRect(bar, colour.accent)
        rest = row.adjusted(px(8), 0, 0, -px(2))
        style = self.theme.office.caption
        painting.text(self.painter, rest, said, style=style, colour=colour.text2)

    def _chip(self, rect: QRectF, chip: ReactionChip) -> None:
        px, colour, micro = self.theme.px, self.theme.colour, self.theme.office.micro
        fill = colour.accent_tint if chip.is_mine else colour.sunken
        border = colour.accent if chip.is_mine else colour.line
        painting.box(self.painter, rect, radius=RADIUS.control, fill=fill, border=border)
        spot = QRectF(rect.left() + px(9), rect.top(), px(14), rect.height())
        ink = colour.accent_text if chip.is_mine else colour.text2
        icons.draw(self.painter, words.sign(chip.emoji), spot, ink)
        rest = QRectF(spot.right() + px(4), rect.top(), rect.right() - spot.right(), rect.height())
        style, said = TypeStyle(micro.size, micro.line, 600), str(chip.count)
        painting.text(self.painter, rest, said, style=style, colour=ink)

    def _state(self, block: StaffBlock, corner: QPointF, line: StaffLine) -> None:
        assert block.state is not None
        row = block.state.translated(corner)
        micro, ink = self.theme.office.micro, self.theme.colour.accent_text
        style = TypeStyle(micro.size, micro.line, 600)
        for press, rect in block.presses:
            place, said, align = rect.translated(corner), press_words(press), painting.CENTRE
            painting.text(self.painter, place, said, style=style, colour=ink, align=align)
            if place.top() < row.bottom():
                row.setRight(min(row.right(), place.left()))
        if block.refusal:
            self._refusal(row, block.refusal)
            return
        how = chat_words.progress(line, is_live=self.is_live)
        if how is not None and (line.state is not ActionState.SENDING or self.is_slow):
            self._signed(row, how[0], how[1], self._progress_ink(line))

    def _refusal(self, row: QRectF, lines: tuple[str, ...]) -> None:
        """Why it was not sent, the whole of it."""
        first, ink = QRectF(row), self.theme.colour.bad_text
        first.setHeight(row.height() / len(lines))
        self._signed(first, Icon.CIRCLE_ALERT, lines[0], ink)
        for said in lines[1:]:
            first.translate(0, first.height())
            rest, style = first.adjusted(self.theme.px(17), 0, 0, 0), self.theme.office.caption
            painting.text(self.painter, rest, said, style=style, colour=ink)

    def _signed(self, row: QRectF, icon: Icon, said: str, ink: QColor) -> None:
        """A small line behind a sign."""
        px, style = self.theme.px, self.theme.office.caption
        spot = QRectF(row.left(), row.top(), px(13), row.height())
        icons.draw(self.painter, icon, spot, ink)
        painting.text(self.painter, row.adjusted(px(17), 0, 0, 0), said, style=style, colour=ink)


def _x(place: object) -> float:
    """Where a letter stands; Qt also tells which letter it is."""
    told = place[0] if isinstance(place, tuple) else place
    return told if isinstance(told, float) else 0.0
