"""Asks why an order is cancelled, because the guest is told."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from console.models.orders_table import OrderLine
from console.views.theme import Theme
from console.views.widgets.reason_dialog import ReasonDialog
from console.views.words import plain


class CancelDialog(ReasonDialog):
    """`reason` after it was accepted. Cancel order works once there is a reason."""

    def __init__(self, line: OrderLine, theme: Theme, parent: QWidget | None = None) -> None:
        question = QCoreApplication.translate(
            "CancelDialog", "Cancel order {number} of room {room}?"
        )
        title = question.format(number=f"#{line.id}", room=plain(line.room))
        super().__init__(title, theme, parent)
        usual = self.tr("Kitchen closed"), self.tr("Sold out"), self.tr("Guest asked")
        self.ask(self.tr("Keep order"), self.tr("Cancel order"), usual)
