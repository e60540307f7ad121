"""What the grid says while it has no ticket: only a verified board may say there is none."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from console.state.figures import KitchenFigures
from console.state.link import LinkState, LinkStatus
from console.views import icons, painting
from console.views.icons import Icon
from console.views.kitchen.shape import Shape
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import timer
from contract.record import Record


class Empty(Record, frozen=True):
    """The words in the middle of an empty grid; `is_loading` shows outlines instead."""

    title: str = ""
    text: str = ""
    icon: Icon = Icon.CHEF_HAT
    is_loading: bool = False


def empty_state(link: LinkStatus, figures: KitchenFigures) -> Empty:
    """What an empty board may say now."""
    if link.state is LinkState.LIVE and link.verified_at is not None:
        return Empty(_tr("No open orders."), _done_words(figures))
    if link.verified_at is not None:
        return Empty(
            _tr("No orders were open when last connected."),
            _tr("Not verified yet. New orders may be waiting."),
            Icon.CLOUD_OFF,
        )
    if link.state in {LinkState.CONNECTING, LinkState.CATCHING_UP, LinkState.LIVE}:
        return Empty(is_loading=True)
    return Empty(
        _tr("Nothing saved on this PC yet."),
        _tr("Connect once to load the day."),
        Icon.CLOUD_OFF,
    )


def paint_empty(painter: QPainter, empty: Empty, shape: Shape, theme: Theme) -> None:
    """Paint it over the whole grid, in the grid's coordinates."""
    if empty.is_loading:
        _paint_outlines(painter, shape, theme)
        return
    middle = QRectF(0, 0, shape.grid.width(), shape.grid.height()).center()
    size = theme.px(64)
    top = middle.y() - theme.px(84)
    spot = QRectF(middle.x() - size / 2, top, size, size)
    icons.draw(painter, empty.icon, spot, theme.colour.text2)
    title = TypeStyle(theme.px(30), theme.px(40), 600)
    said = [(empty.title, title, theme.colour.text)]
    said.append((empty.text, TypeStyle(theme.px(24), theme.px(32), 500), theme.colour.text2))
    top = spot.bottom() + theme.px(16)
    for words, style, colour in said:
        wide = min(shape.grid.width() - 16, width(style, words) + 4)
        rect = QRectF(middle.x() - wide / 2, top, wide, style.line)
        painting.text(painter, rect, words, style=style, colour=colour, align=painting.CENTRE)
        top += style.line


def _done_words(figures: KitchenFigures) -> str:
    if figures.average is None:
        return _tr("{count} done today.").format(count=figures.done_today)
    words = _tr("{count} done today, average {average}")
    return words.format(count=figures.done_today, average=timer(figures.average))


def _paint_outlines(painter: QPainter, shape: Shape, theme: Theme) -> None:
    line = theme.colour.line
    for column in range(shape.columns):
        left = shape.column_left(column)
        card = QRectF(left, 0, shape.column_width, shape.cell_height)
        painting.box(painter, card, radius=RADIUS.ticket, border=line, width=2)
        for number, share in enumerate((0.35, 0.7, 0.55)):
            top = 28.0 if number == 0 else theme.px(104) + number * theme.px(40)
            high = theme.px(44) if number == 0 else theme.px(20)
            bar = QRectF(left + 18, top, shape.column_width * share, high)
            painting.box(painter, bar, radius=RADIUS.chip, border=line, width=2)


def _tr(text: str) -> str:
    return QCoreApplication.translate("kitchen", text)
