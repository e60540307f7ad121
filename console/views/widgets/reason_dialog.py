"""Asks why something is cancelled, because the guest is told."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.dialog import Dialog

_LONGEST_REASON: Final = 200


class ReasonDialog(Dialog):
    """`reason` after it was accepted. The button that cancels works once there is one."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(title, theme, parent)
        self.setFixedWidth(theme.px(496))
        self._reason = self.field(self.tr("Reason"), _LONGEST_REASON)
        self.cancel = self.accept_button
        self.usual: list[Button] = []

    def ask(self, keep: str, cancel: str, usual: Sequence[str]) -> None:
        """What its buttons say, and the reasons that are usual."""
        self.leave_button.set_look(keep, None)
        self.cancel.set_look(cancel, None, ButtonKind.BAD)
        self.body.addWidget(self.sentence(self.tr("The guest sees the reason.")))
        self._offer(usual)
        self.body.addWidget(self._reason)
        self._reason.textChanged.connect(lambda _text: self._follow())
        self._reason.returnPressed.connect(self.cancel.click)
        self._follow()

    @property
    def reason(self) -> str:
        """What the guest is told."""
        return self._reason.text().strip()

    def _offer(self, usual: Sequence[str]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.body.addLayout(row)
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
