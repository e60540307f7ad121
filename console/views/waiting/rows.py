"""Paints the rows of the list of waiting actions, and knows where their buttons are."""

import enum
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from console.models.rows import RowRole
from console.models.waiting import WaitingLine, WaitingModel
from console.state.actions import ActionState
from console.views import icons, painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import OFFICE, RADIUS, TOUCH, Theme, TypeStyle
from console.views.typography import width
from console.views.waiting import words
from console.views.wrapping import wrapped

_PAD: Final = 16
_STATE_ROWS: Final = 2


class Answer(enum.Enum):
    """What a person can do about a waiting action."""

    UNDO = enum.auto()
    RETRY = enum.auto()
    COPY = enum.auto()
    DISMISS = enum.auto()


def answers_to(line: WaitingLine) -> tuple[Answer, ...]:
    """The buttons of a row, left to right."""
    if line.state is ActionState.FAILED and line.is_over:
        return (Answer.COPY, Answer.DISMISS) if line.words else (Answer.DISMISS,)
    if line.state is ActionState.FAILED:
        return Answer.RETRY, Answer.DISMISS
    return (Answer.UNDO,) if line.can_undo else ()


@dataclass(frozen=True, slots=True)
class Look:
    """The sizes of a row, for the office or for fingers."""

    theme: Theme
    touch: bool

    @property
    def row(self) -> int:
        return self.theme.px(88 if self.touch else 64)

    @property
    def button(self) -> int:
        return self.theme.px(TOUCH.kitchen_target_min if self.touch else OFFICE.control)

    @property
    def strong(self) -> TypeStyle:
        body = self.theme.porter.body
        return TypeStyle(body.size, body.line, 700) if self.touch else self.theme.office.strong

    @property
    def quiet(self) -> TypeStyle:
        return self.theme.porter.meta if self.touch else self.theme.office.dense

    @property
    def room(self) -> TypeStyle:
        big = self.theme.px(30)
        return TypeStyle(big, big, 700) if self.touch else self.theme.office.room_list


class WaitingDelegate(QStyledItemDelegate):
    """One row: room, what was done, how far it got, and what can be done about it."""

    def __init__(self, model: WaitingModel, place: Place, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._place, self._look = model, place, look

    def set_look(self, look: Look) -> None:
        """Paint with another theme or size."""
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._look.row)

    def buttons(self, line: WaitingLine, row: QRectF) -> list[tuple[Answer, QRectF]]:
        """Where the buttons of a row are."""
        look, right, found = self._look, row.right() - _PAD, list[tuple[Answer, QRectF]]()
        for answer in reversed(answers_to(line)):
            wide = width(look.strong, _said(answer)) + look.theme.px(40 if look.touch else 24)
            place = QRectF(right - wide, row.center().y() - look.button / 2, wide, look.button)
            found.insert(0, (answer, place))
            right = place.left() - 8
        return found

    def answer_at(self, line: WaitingLine, row: QRectF, spot: QPointF) -> Answer | None:
        """The button under a touch."""
        hits = (one for one, place in self.buttons(line, row) if place.contains(spot))
        return next(hits, None)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(RowRole.VALUE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        painting.row_edges(painter, row, option, self._look.theme.colour)
        buttons = self.buttons(line, row)
        right = buttons[0][1].left() if buttons else row.right() - _PAD
        self._paint_words(painter, row.adjusted(_PAD, 0, right - row.right() - 8, -1), line)
        for answer, place in buttons:
            self._paint_button(painter, place, answer)
        painter.restore()

    def _paint_words(self, painter: QPainter, cell: QRectF, line: WaitingLine) -> None:
        look, colour = self._look, self._look.theme.colour
        wide = max(width(look.room, words.room(line)), look.theme.px(72 if look.touch else 56))
        room = QRectF(cell.left(), cell.top(), wide + 1, cell.height())
        painting.text(painter, room, words.room(line), style=look.room, colour=colour.text)
        left = room.right() + look.theme.px(16)
        icon, said = self._state(line)
        beside = look.quiet.size + 8
        rows = wrapped(said, look.quiet, round(cell.right() - left - beside))
        shown = [*rows[: _STATE_ROWS - 1], " ".join(rows[_STATE_ROWS - 1 :])]
        shown = [row for row in shown if row]
        high = look.strong.line + len(shown) * look.quiet.line
        upper = QRectF(left, cell.center().y() - high / 2, cell.right() - left, look.strong.line)
        painting.text(painter, upper, words.what(line), style=look.strong, colour=colour.text)
        ink = colour.bad_text if line.state is ActionState.FAILED else colour.warn_text
        lower = QRectF(left, upper.bottom(), upper.width(), look.quiet.line)
        spot = QRectF(lower.left(), lower.top(), look.quiet.size + 2, lower.height())
        icons.draw(painter, icon, spot, ink)
        for number, row in enumerate(shown):
            at = lower.adjusted(beside, 0, 0, 0).translated(0, number * look.quiet.line)
            painting.text(painter, at, row, style=look.quiet, colour=ink)

    def _state(self, line: WaitingLine) -> tuple[Icon, str]:
        icon, said = words.state(line, self._place.now(), is_live=self._model.is_live)
        return icon, f"{words.since(line, self._place.zone)} · {said}"

    def _paint_button(self, painter: QPainter, place: QRectF, answer: Answer) -> None:
        look, colour = self._look, self._look.theme.colour
        radius = RADIUS.card if look.touch else RADIUS.control
        border, fill = colour.line_strong, colour.surface
        painting.box(painter, place, radius=radius, fill=fill, border=border)
        said, style = _said(answer), look.strong
        painting.text(painter, place, said, style=style, colour=colour.text, align=painting.CENTRE)


def _said(answer: Answer) -> str:
    return {
        Answer.UNDO: words.tr("Undo"),
        Answer.RETRY: words.tr("Retry"),
        Answer.COPY: words.tr("Copy text"),
        Answer.DISMISS: words.tr("Dismiss"),
    }[answer]
