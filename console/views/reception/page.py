"""What the reception needs of the page of an area."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from console.views.theme import Theme


class AreaPage(Protocol):
    """Besides being a QWidget. `panes`: what F6 goes through, in reading order."""

    @property
    def panes(self) -> tuple[QWidget, ...]: ...

    def set_theme(self, theme: Theme) -> None: ...

    def tick(self) -> None: ...
