"""Paints one dish of All day, and the question below it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from console.models.kitchen_lists import Dish
from console.views import painting
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.typography import width
from console.views.words import plain
from contract.record import Record


class Question(Record, frozen=True, kw_only=True):
    """Asked below a dish before anything changes; px in the panel."""

    rows: tuple[str, ...]
    top: float
    yes: QRectF
    no: QRectF
    yes_word: str
    height: float


class DishRow(Record, frozen=True):
    """A dish in its place, px; `high` is its height without the question.

    `figure` is the width of the column of quantities.
    """

    dish: Dish
    names: tuple[str, ...]
    rect: QRectF
    high: float
    figure: float
    question: Question | None = None


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("kitchen", text)


def dish_words(dish: Dish) -> str:
    """5 Fish & chips, and whether there is none left."""
    said = f"{dish.quantity} {plain(dish.name)}" if dish.quantity else plain(dish.name)
    return f"{said}, {tr('Sold out')}" if dish.is_sold_out else said


def question_words(dish: Dish) -> str:
    """What is asked before anything changes."""
    again, gone = tr("Make {dish} available again?"), tr("Mark {dish} sold out?")
    return (again if dish.is_sold_out else gone).format(dish=plain(dish.name))


def quantity_style(theme: Theme) -> TypeStyle:
    """How a quantity is written."""
    return TypeStyle(theme.px(28), theme.px(36), 700)


def figure_width(dishes: Sequence[Dish], theme: Theme) -> float:
    """How wide the column of quantities is, px: two digits, or what the longest one needs."""
    style = quantity_style(theme)
    return max([theme.px(39), *(width(style, str(dish.quantity)) + 2 for dish in dishes)])


def paint_dish(painter: QPainter, row: DishRow, theme: Theme, *, is_focused: bool) -> None:
    """Paint quantity and name; struck when it is sold out."""
    px, colour = theme.px, theme.colour
    style = TypeStyle(px(24), px(32), 500)
    ink = colour.text2 if row.dish.is_sold_out else colour.text
    if row.dish.quantity:
        number = QRectF(row.rect.left(), row.rect.top(), row.figure, px(44))
        painting.text(
            painter,
            number,
            str(row.dish.quantity),
            style=quantity_style(theme),
            colour=colour.text,
            align=painting.RIGHT,
        )
    left = row.rect.left() + row.figure + px(17)
    corner = QPointF(left, row.rect.top() + (px(44) - style.line) / 2)
    painting.lines(painter, corner, list(row.names), style=style, colour=ink)
    if row.dish.is_sold_out:
        painter.setPen(painting.stroke(ink, 2))
        for number_of_row, name in enumerate(row.names):
            middle = corner.y() + (number_of_row + 0.5) * style.line + 1
            painter.drawLine(QPointF(left, middle), QPointF(left + width(style, name), middle))
    painter.setPen(painting.stroke(colour.line, 1))
    bottom = round(row.rect.bottom()) - 0.5
    painter.drawLine(QPointF(row.rect.left(), bottom), QPointF(row.rect.right(), bottom))
    if is_focused:
        ring = row.rect.adjusted(-6, 0, 6, -2)
        painting.box(painter, ring, radius=RADIUS.control, border=colour.focus, width=4)


def paint_question(
    painter: QPainter, question: Question, theme: Theme, pressed: bool | None
) -> None:
    """Paint the question and its two answers; `pressed` is the answer under a finger."""
    px, colour = theme.px, theme.colour
    style = TypeStyle(px(22), px(28), 600)
    corner = QPointF(question.yes.left(), question.top)
    painting.lines(painter, corner, list(question.rows), style=style, colour=colour.text)
    button = TypeStyle(px(22), px(28), 700)
    fill = colour.accent_press if pressed is True else colour.accent
    painting.box(painter, question.yes, radius=RADIUS.card, fill=fill)
    painting.text(
        painter,
        question.yes,
        question.yes_word,
        style=button,
        colour=colour.on_accent,
        align=painting.CENTRE,
    )
    quiet = colour.selected if pressed is False else colour.surface
    painting.box(
        painter, question.no, radius=RADIUS.card, fill=quiet, border=colour.line_strong, width=2
    )
    painting.text(
        painter,
        question.no,
        tr("Keep"),
        style=button,
        colour=colour.text,
        align=painting.CENTRE,
    )
