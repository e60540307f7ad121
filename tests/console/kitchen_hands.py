"""Fingers and eyes for the tests of the kitchen station."""

import msgspec
from kitchen_bench import Bench
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.views.kitchen.ticket_frame import Part
from console.views.kitchen.ticket_grid import MARGIN
from contract.resources.orders import Order
from contract.scalars import Id


def opened(qtbot: QtBot, bench: Bench, size: tuple[int, int] = (1920, 1080)) -> Bench:
    qtbot.addWidget(bench.station)
    bench.station.resize(*size)
    bench.station.show()
    bench.settle()
    bench.clock.forward(10)
    bench.settle()
    return bench


def spot(bench: Bench, order_id: int, part: Part = Part.ACTION) -> QPoint:
    placed = bench.station.grid.plan.placed(Id(order_id))
    assert placed is not None
    frame = placed.card.frame
    rect = (dict(frame.targets()) | {Part.CARD: frame.meta})[part]
    return (rect.center() + placed.rect.topLeft() + QPointF(MARGIN, MARGIN)).toPoint()


def touch(bench: Bench, order_id: int, part: Part = Part.ACTION) -> None:
    where = spot(bench, order_id, part)
    QTest.mouseClick(bench.station.grid, Qt.MouseButton.LeftButton, pos=where)


def changed(old: Order, **fields: object) -> Order:
    return msgspec.structs.replace(old, rev=old.rev + 1, **fields)


def picture_of(bench: Bench, order_id: int) -> QImage:
    placed = bench.station.grid.plan.placed(Id(order_id))
    assert placed is not None
    image = bench.station.grid.grab().toImage()
    return image.copy(placed.rect.translated(MARGIN, MARGIN).toRect())


def share(image: QImage, colour: QColor) -> float:
    """How much of an image has nearly this colour, 0 to 1."""
    wanted = (colour.red(), colour.green(), colour.blue())
    hits = 0
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            met = image.pixelColor(x, y)
            got = (met.red(), met.green(), met.blue())
            hits += all(abs(one - other) < 12 for one, other in zip(got, wanted, strict=True))
    return hits * 4 / max(1, image.width() * image.height())
