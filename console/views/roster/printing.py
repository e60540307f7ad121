"""Draws a week of the roster on paper or into a PDF: A4 across, as many pages as it takes."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from console.state.roster_week import Week
from console.views import painting
from console.views.roster.layout import HEADER, Row, columns, rows
from console.views.roster.paint import RosterPainter
from console.views.roster.words import tr
from console.views.theme import Theme, ThemeName, theme_for
from contract.record import replace

_DPI: Final = 96
_WIDE: Final = 1123
_HIGH: Final = 794
_MARGIN: Final = 32
_HEAD: Final = 48
_FOOT: Final = 24


class NotDrawnError(Exception):
    """What was drawn on takes no more."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed: the week, and what stands above it and below it."""

    week: Week
    title: str
    below: str


def saved(sheet: Sheet, path: Path) -> Iterator[tuple[int, int]]:
    """Write it beside its place page by page, then put it there at once. Raises OSError."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield from drawn(sheet, _pdf(part, sheet.title))
        part.replace(path)
    except NotDrawnError:
        raise OSError(tr("The file could not be written.")) from None
    finally:
        part.unlink(missing_ok=True)


def pages(sheet: Sheet, theme: Theme) -> list[list[Row]]:
    """The rows page by page; none ends with the head of a department or begins without one."""
    room = _HIGH - 2 * _MARGIN - _HEAD - _FOOT - theme.px(HEADER)
    made: list[list[Row]] = [[]]
    filled = 0.0
    for head, together in _kept_together(list(rows(sheet.week, _WIDE - 2 * _MARGIN, theme))):
        high = sum(row.rect.height() for row in together)
        if made[-1] and filled + high > room:
            made.append([] if head is together[0] else [_above(together[0], head)])
            filled = sum(row.rect.height() for row in made[-1])
        made[-1].extend(together)
        filled += high
    return made


def _above(row: Row, head: Row) -> Row:
    """The head of a department once more, over its people on the next page."""
    up = row.rect.top() - head.rect.height() - head.rect.top()
    return replace(head, rect=head.rect.translated(0, up))


def _kept_together(every: list[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Each person with the head of their department, which stands before the first of them."""
    head, is_first = every[0] if every else None, False
    for row in every:
        if row.person is None:
            head, is_first = row, True
        elif head is not None:
            yield head, [head, row] if is_first else [row]
            is_first = False


def drawn(sheet: Sheet, device: QPagedPaintDevice) -> Iterator[tuple[int, int]]:
    """Draw it as large as the paper is: after each page its number, and how many there are.

    Raises NotDrawnError.
    """
    theme = theme_for(ThemeName.LIGHT)
    parts = pages(sheet, theme)
    painter = QPainter()
    if not painter.begin(device):
        raise NotDrawnError
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _fit(painter, device)
        for number, part in enumerate(parts, start=1):
            if number > 1 and not device.newPage():
                raise NotDrawnError
            _paint_page(painter, sheet, part, theme)
            said = tr("Page {number} of {count}").format(number=number, count=len(parts))
            _paint_foot(painter, sheet.below, said, theme)
            yield number, len(parts)
    finally:
        # Before the device goes, also where nobody asks for the next page.
        is_whole = painter.end()
    if not is_whole:
        raise NotDrawnError


def _pdf(path: Path, title: str) -> QPdfWriter:
    # Opened here first: the writer itself only logs why it cannot.
    path.touch()
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(_DPI)
    writer.setTitle(title)
    return writer


def _fit(painter: QPainter, device: QPagedPaintDevice) -> None:
    """In the middle of whatever paper there is, which may be another one than A4."""
    wide, high = device.width(), device.height()
    scale = min(wide / _WIDE, high / _HIGH)
    corner = QPointF(wide - scale * _WIDE, high - scale * _HIGH) / 2
    painter.translate(corner)
    painter.scale(scale, scale)


def _paint_foot(painter: QPainter, below: str, page: str, theme: Theme) -> None:
    foot = QRectF(_MARGIN, _HIGH - _MARGIN - _FOOT, _WIDE - 2 * _MARGIN, _FOOT)
    style, ink = theme.office.caption, theme.colour.text2
    painting.text(painter, foot, below, style=style, colour=ink)
    painting.text(painter, foot, page, style=style, colour=ink, align=painting.RIGHT)


def _paint_page(painter: QPainter, sheet: Sheet, part: list[Row], theme: Theme) -> None:
    wide = _WIDE - 2 * _MARGIN
    painter.save()
    painter.translate(_MARGIN, _MARGIN)
    title = QRectF(0, 0, wide, _HEAD - 8)
    heading, ink = theme.office.heading, theme.colour.text
    painting.text(painter, title, sheet.title, style=heading, colour=ink)
    painter.translate(0, _HEAD)
    paint = RosterPainter(painter, theme, columns(wide, theme), date.min)
    head = QRectF(0, 0, wide, theme.px(HEADER))
    paint.paint_days(sheet.week.days, head)
    down = head.height() - (part[0].rect.top() if part else 0)
    painter.translate(0, down)
    for row in part:
        paint.paint_row(row, sheet.week.days)
    painter.restore()
