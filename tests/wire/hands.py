"""Fingers: real mouse clicks where a person would touch, and the pixels a person would see."""

from console_at import ConsoleAt
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from console.models.orders_table import OrderColumn
from console.models.rows import RowRole
from console.views.kitchen.all_day_rows import DishRow
from console.views.kitchen.grid_plan import Placed
from console.views.kitchen.ticket_frame import Part
from console.views.kitchen.ticket_grid import MARGIN
from console.views.porter.blocks import Touch
from console.views.porter.intents import Verb
from console.views.porter.lane import _RING_PX, Lane, _thing
from console.views.stations import Area
from contract.resources.orders import OrderStatus
from contract.scalars import Id

_LEFT = Qt.MouseButton.LeftButton


def card(console: ConsoleAt, order_id: str) -> Placed | None:
    """The ticket of an order, where it is painted."""
    return console.kitchen.grid.plan.placed(Id(order_id))


def place_of(console: ConsoleAt, order_id: str) -> QRect:
    """Where a ticket lies, px of the grid widget."""
    placed = card(console, order_id)
    assert placed is not None, "the ticket is not on the board"
    return placed.rect.translated(MARGIN, MARGIN).toRect()


def targets(placed: Placed) -> dict[Part, QRectF]:
    """What can be touched on a ticket, and the rest of it."""
    return {Part.CARD: placed.card.frame.meta, **dict(placed.card.frame.targets())}


def touch_ticket(console: ConsoleAt, order_id: str, part: Part = Part.ACTION) -> None:
    """Click on a part of a ticket, as soon as a touch counts there."""
    grid = console.kitchen.grid
    console.until(lambda: card(console, order_id) is not None)
    console.until(lambda: grid._guard.allows(Id(order_id)))
    placed = card(console, order_id)
    assert placed is not None
    rect = targets(placed).get(part)
    assert rect is not None, f"there is no {part} on the ticket"
    spot = rect.center() + placed.rect.topLeft() + QPointF(MARGIN, MARGIN)
    QTest.mouseClick(grid, _LEFT, pos=spot.toPoint())


def touch_chip(console: ConsoleAt, order_id: str, *, recall: bool) -> None:
    """Click on a chip of the recall strip, or of the breakfast strip."""
    strip = console.kitchen.footer.recall if recall else console.kitchen.breakfasts
    wanted = Id(order_id)
    console.until(lambda: any(chip.id == wanted for chip, _ in strip.placed))
    console.until(lambda: strip._guard.allows(wanted))
    rect = next(rect for chip, rect in strip.placed if chip.id == wanted)
    QTest.mouseClick(strip, _LEFT, pos=rect.center().toPoint())


def try_now(console: ConsoleAt) -> None:
    """Click Try now in the kitchen's banner, as soon as it is there."""
    banner = console.kitchen.header.banner
    console.until(lambda: banner.isVisible() and banner._retry.isVisible())
    QTest.mouseClick(banner._retry, _LEFT)


def touch_lane(console: ConsoleAt, order_id: str, verb: Verb, lane: Lane | None = None) -> None:
    """Click on a porter's target as soon as a touch counts there."""
    where = lane if lane is not None else console.porter.room_lane
    wanted = Id(order_id)

    def due() -> list[Touch]:
        return [t for t in where.touches if t.intent.verb is verb and wanted in t.intent.ids]

    console.until(lambda: any(where._guard.allows(_thing(target)) for target in due()))
    spot = due()[0].rect.center()
    bar = where.verticalScrollBar().value()
    there = spot + QPointF(_RING_PX, _RING_PX - bar)
    QTest.mouseClick(where.viewport(), _LEFT, pos=there.toPoint())


def carry(porter: ConsoleAt, order_id: str, *, is_breakfast: bool = False) -> None:
    """Pick up and deliver, as the hotel then knows."""
    station = porter.porter
    lane = station.breakfast_lane if is_breakfast else station.room_lane
    for verb, status in (
        (Verb.PICK_UP, OrderStatus.ON_THE_WAY),
        (Verb.DELIVER, OrderStatus.DELIVERED),
    ):
        touch_lane(porter, order_id, verb, lane)
        porter.until_settled(order_id, status)


def picture(console: ConsoleAt, where: QRect) -> QImage:
    """The pixels of a part of the kitchen grid, as they are on screen now."""
    return console.kitchen.grid.grab().toImage().copy(where)


def edge_colour(console: ConsoleAt, order_id: str) -> QColor:
    """The colour of a ticket's left border, half way down."""
    where = place_of(console, order_id)
    image = picture(console, where)
    return image.pixelColor(1, image.height() // 2)


def cancel_at_the_desk(console: ConsoleAt, order_id: str, reason: str) -> None:
    """Click Cancel in an order's row and give a reason in the dialog."""
    console.shift.office.frame.open_area(Area.ORDERS)
    orders = console.reception.orders
    orders._ask_reason = lambda *_: reason
    table = orders.table

    def row() -> int | None:
        lines = [
            table.model().index(n, 0).data(RowRole.VALUE) for n in range(table.model().rowCount())
        ]
        return next((n for n, line in enumerate(lines) if line.id == order_id), None)

    console.until(lambda: row() is not None)
    cell = table.visualRect(table.model().index(row(), OrderColumn.CANCEL))
    QTest.mouseClick(table.viewport(), _LEFT, pos=cell.center())


def mark_dish(console: ConsoleAt, item_id: int) -> None:
    """Touch a dish in All day and confirm what is asked."""
    panel = console.kitchen.all_day
    if panel.isHidden():
        QTest.mouseClick(console.kitchen.footer.all_day, _LEFT)
    console.until(lambda: _dish_row(console, item_id) is not None)
    name = _dish_row(console, item_id).rect.topLeft() + QPointF(80, 20)
    QTest.mouseClick(panel, _LEFT, pos=name.toPoint())
    question = _dish_row(console, item_id).question
    assert question is not None
    QTest.mouseClick(panel, _LEFT, pos=question.yes.center().toPoint())


def _dish_row(console: ConsoleAt, item_id: int) -> DishRow | None:
    shown = console.kitchen.all_day._shown()
    return next((row for row in shown if row.dish.item_id == str(item_id)), None)
