"""The decisions as a list that asks for older ones near its end."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractItemView

from console.models.audit import AuditModel
from console.views.audit.rows import AuditDelegate
from console.views.audit.words import spoken
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.older_list import OlderList


class AuditList(OlderList):
    """`load_older` is called when the last rows come into sight."""

    def __init__(
        self, model: AuditModel, place: Place, theme: Theme, load_older: Callable[[], None]
    ) -> None:
        super().__init__(model, theme, load_older)
        self._rows_delegate = AuditDelegate(theme, place, self)
        self.paint_with(self._rows_delegate)
        self.setAccessibleName(self.tr("Decisions"))
        model.speak_with(lambda entry, _column: spoken(entry, place))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._rows_delegate.theme = theme
        super().set_theme(theme)
