"""Asks why an order is cancelled, because the guest is told."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.orders_table import OrderLine
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.dialog import Dialog
from console.views.words import plain

_LONGEST_REASON = 200


class CancelDialog(Dialog):
    """`reason` after it was accepted. Cancel order works once there is a reason."""

    def __init__(self, line: OrderLine, theme: Theme, parent: QWidget | None = None) -> None:
        question = QCoreApplication.translate(
            "CancelDialog", "Cancel order {number} of room {room}?"
        )
        title = question.format(number=f"#{line.id}", room=plain(line.room))
        super().__init__(title, theme, parent)
        self.setFixedWidth(theme.px(496))
        self._reason = self.field(self.tr("Reason"), _LONGEST_REASON)
        self.leave_button.set_look(self.tr("Keep order"), None)
        self.cancel = self.accept_button
        self.cancel.set_look(self.tr("Cancel order"), None, ButtonKind.BAD)
        self.body.addWidget(self.sentence(self.tr("The guest sees the reason.")))
        self._offer_usual()
        self.body.addWidget(self._reason)
        self._reason.textChanged.connect(lambda _text: self._follow())
        self._reason.returnPressed.connect(self.cancel.click)
        self._follow()

    @property
    def reason(self) -> str:
        """What the guest is told."""
        return self._reason.text().strip()

    def _offer_usual(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.body.addLayout(row)
        usual = self.tr("Kitchen closed"), self.tr("Sold out"), self.tr("Guest asked")
        self.usual = [Button(said, theme=self._theme) for said in usual]
        for button in self.usual:
            button.clicked.connect(partial(self._give, button.text()))
            row.addWidget(button)
        row.addStretch()
        self.usual[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self, reason: str) -> None:
        self._reason.setText(reason)

    def _follow(self) -> None:
        self.cancel.setEnabled(bool(self.reason))
