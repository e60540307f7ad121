"""Asks why a booking is cancelled, because the guest is told."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from console.views.theme import Theme
from console.views.widgets.reason_dialog import ReasonDialog


class CancelBookingDialog(ReasonDialog):
    """`reason` after it was accepted. Cancel booking works once there is a reason."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        question = QCoreApplication.translate(
            "CancelBookingDialog", "Cancel the booking of {name}?"
        )
        super().__init__(question.format(name=name), theme, parent)
        usual = self.tr("Guest asked"), self.tr("Fully booked"), self.tr("Not paid")
        self.ask(self.tr("Keep booking"), self.tr("Cancel booking"), usual)
