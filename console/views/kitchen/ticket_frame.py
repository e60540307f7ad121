"""Where the parts of one ticket lie, and which part a touch meets."""

import enum

from PySide6.QtCore import QPointF, QRectF

from console.models.ticket import Ticket, TicketState
from console.views.kitchen.ticket_look import Age
from console.views.kitchen.ticket_text import TextRow, rows_of
from console.views.kitchen.ticket_words import allergy_words, notice_words
from console.views.theme import BORDER, TOUCH, Theme
from console.views.wrapping import wrapped
from contract.record import Record

_NOTICE_ROWS = 8


class Part(enum.Enum):
    """What a finger can meet on a ticket."""

    ACTION = enum.auto()
    RETRY = enum.auto()
    DISMISS = enum.auto()
    MORE = enum.auto()
    CLOSE = enum.auto()
    CARD = enum.auto()


class Frame(Record, frozen=True, kw_only=True):
    """The parts of a ticket, px from its upper left corner. Absent parts are None."""

    size: QRectF
    border: int
    header: QRectF
    timer: QRectF
    allergy: QRectF | None
    allergy_rows: tuple[str, ...]
    meta: QRectF
    body: QRectF
    rows: tuple[TextRow, ...]
    first_row: int
    shown_rows: int
    more: QRectF | None
    notice: QRectF | None
    notice_rows: tuple[str, ...]
    dismiss: QRectF | None
    close: QRectF | None
    action: QRectF

    @property
    def hidden_rows(self) -> int:
        """How many rows lie below the last shown one."""
        return len(self.rows) - self.first_row - self.shown_rows

    @property
    def main(self) -> Part:
        """What the large button does: the next step, or again the one that was refused."""
        return Part.ACTION if self.dismiss is None else Part.RETRY

    def part_at(self, spot: QPointF) -> Part:
        """The part under a touch."""
        hits = (part for part, rect in self.targets() if rect.contains(spot))
        return next(hits, Part.CARD)

    def targets(self) -> list[tuple[Part, QRectF]]:
        """What can be touched, the action first, then from below upwards."""
        parts = (
            (self.main, self.action),
            (Part.DISMISS, self.dismiss),
            (Part.CLOSE, self.close),
            (Part.MORE, self.more),
        )
        return [(part, rect) for part, rect in parts if rect is not None]


class Card(Record, frozen=True, kw_only=True):
    """Everything one painted ticket depends on, apart from its running timer.

    `number` is its key on the bump bar, `pressed` the part under a finger.
    """

    ticket: Ticket
    frame: Frame
    age: Age
    number: int | None = None
    pressed: Part | None = None


class Touch(Record, frozen=True):
    """Somebody acted on a ticket."""

    ticket: Ticket
    part: Part


class Placing(Record, frozen=True):
    """How a ticket is shown: its size in px, the first row of its list, whether it can close."""

    width: int
    height: int
    first_row: int = 0
    closable: bool = False


def height_wanted(ticket: Ticket, width: int, theme: Theme) -> int:
    """How high a ticket has to be to show everything; what is only pending adds nothing."""
    rows = rows_of(ticket.lines, width, theme.scale)
    fixed = _header_height(theme) + _meta_height(theme) + _foot_height(ticket, theme)
    return fixed + _allergy_height(ticket, width, theme) + sum(row.height for row in rows)


def frame_of(ticket: Ticket, placing: Placing, theme: Theme) -> Frame:
    """Lay out a ticket."""
    width, height = placing.width, placing.height
    border = border_of(ticket)
    header = QRectF(0, 0, width, _header_height(theme))
    strip = _allergy_height(ticket, width, theme)
    allergy = QRectF(border, header.bottom(), width - 2 * border, strip)
    pad = border + theme.px(10) if border > 2 else theme.px(18)
    meta = QRectF(
        pad, header.bottom() + strip + theme.px(8), width - pad - border - 8, theme.px(28)
    )
    foot = _foot(ticket, placing, theme)
    top = meta.bottom() + theme.px(4)
    rows = rows_of(ticket.lines, width, theme.scale)
    body, more, shown = _body(rows, QRectF(0, top, width, foot.top - 8 - top), placing, theme)
    return Frame(
        size=QRectF(0, 0, width, height),
        border=border,
        header=header,
        timer=QRectF(width * 0.36, 0, width * 0.64 - theme.px(18), header.height()),
        allergy=allergy if strip else None,
        allergy_rows=_allergy_rows(ticket, width, theme),
        meta=meta,
        body=body,
        rows=rows,
        first_row=min(placing.first_row, max(0, len(rows) - 1)),
        shown_rows=shown,
        more=more,
        notice=foot.notice,
        notice_rows=foot.notice_rows,
        dismiss=foot.dismiss,
        close=foot.close,
        action=foot.action,
    )


def border_of(ticket: Ticket) -> int:
    """How wide the border of a ticket is, px."""
    return BORDER.new_ticket if ticket.state is TicketState.NEW else 2


class _Foot(Record, frozen=True):
    top: float
    action: QRectF
    close: QRectF | None
    notice: QRectF | None
    notice_rows: tuple[str, ...]
    dismiss: QRectF | None = None


def _foot(ticket: Ticket, placing: Placing, theme: Theme) -> _Foot:
    border = border_of(ticket)
    inner = placing.width - 2 * border - 16
    high = max(TOUCH.kitchen_bump, theme.px(TOUCH.kitchen_bump))
    top = placing.height - border - 8 - high
    action = QRectF(border + 8, top, inner, high)
    close = _cut_off(action) if placing.closable else None
    dismiss = _cut_off(action) if ticket.refused is not None else None
    words = notice_words(ticket)
    if not words:
        return _Foot(top, action, close, None, ())
    rows = wrapped(words, theme.kitchen.meta, inner - theme.px(56))[:_NOTICE_ROWS]
    notice_height = max(theme.px(48), len(rows) * theme.kitchen.meta.line + theme.px(16))
    notice = QRectF(border + 8, top - 8 - notice_height, inner, notice_height)
    return _Foot(notice.top(), action, close, notice, rows, dismiss)


def _cut_off(action: QRectF) -> QRectF:
    """Make room for a second button left of the first one."""
    wide = round(action.width() * 0.38)
    second = QRectF(action.left(), action.top(), wide, action.height())
    action.setLeft(second.right() + 8)
    return second


def _body(
    rows: tuple[TextRow, ...], free: QRectF, placing: Placing, theme: Theme
) -> tuple[QRectF, QRectF | None, int]:
    """The list, the bar that scrolls it when it does not fit, and how many rows are shown."""
    if sum(row.height for row in rows) <= free.height() + 0.5:
        return free, None, len(rows)
    bar = max(TOUCH.kitchen_target_min, theme.px(TOUCH.kitchen_target_min))
    more = QRectF(8, free.bottom() - bar, placing.width - 16, bar)
    body = QRectF(free.left(), free.top(), free.width(), free.height() - bar - 4)
    used, shown = 0.0, 0
    for row in rows[min(placing.first_row, len(rows) - 1) :]:
        used += row.height
        if used > body.height():
            break
        shown += 1
    return body, more, shown


def _header_height(theme: Theme) -> int:
    return theme.px(92) + 2


def _meta_height(theme: Theme) -> int:
    return theme.px(8) + theme.px(28) + theme.px(4)


def _foot_height(ticket: Ticket, theme: Theme) -> int:
    return max(TOUCH.kitchen_bump, theme.px(TOUCH.kitchen_bump)) + border_of(ticket) + 8 + 8


def _allergy_rows(ticket: Ticket, width: int, theme: Theme) -> tuple[str, ...]:
    words = allergy_words(ticket)
    if not words:
        return ()
    return wrapped(words, theme.kitchen.button, width - theme.px(58) - 20)


def _allergy_height(ticket: Ticket, width: int, theme: Theme) -> int:
    rows = len(_allergy_rows(ticket, width, theme))
    return theme.px(44) + (rows - 1) * theme.px(34) if rows else 0
