"""Puts the keyboard into the answer of the conversation whose row was pressed."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QWidget

from contract.scalars import Id


class Listed(Protocol):
    """A list: `chosen` carries a conversation, `aimed` follows it where a hand pressed its row."""

    @property
    def chosen(self) -> SignalInstance: ...
    @property
    def aimed(self) -> SignalInstance: ...


class Opening(Protocol):
    """Models of which `changed` is emitted when another conversation is open."""

    @property
    def changed(self) -> SignalInstance: ...
    @property
    def open_id(self) -> Id | None: ...


class Aim(QObject):
    """A conversation opens later than its row is pressed, so the keyboard waits for it.

    Whoever goes through the list by keys keeps the keyboard there. Make it after `models` are
    followed by what shows `text`.
    """

    def __init__(self, rows: Listed, models: Opening, text: QWidget) -> None:
        super().__init__(text)
        self._models, self._text = models, text
        self._wanted: Id | None = None
        rows.chosen.connect(self._give_up)
        rows.aimed.connect(self._take)
        models.changed.connect(self._look)

    def _give_up(self) -> None:
        self._wanted = None

    def _take(self, conversation_id: Id) -> None:
        self._wanted = conversation_id
        self._look()

    def _look(self) -> None:
        is_open = self._wanted is not None and self._wanted == self._models.open_id
        if is_open and self._text.isVisible():
            self._wanted = None
            self._text.setFocus(Qt.FocusReason.MouseFocusReason)
