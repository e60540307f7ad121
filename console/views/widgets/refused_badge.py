"""The badge that says how much of what was done here the hotel refused."""

from PySide6.QtWidgets import QWidget

from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.badge import Badge, BadgeLook, Said
from console.views.words import count


class RefusedBadge(Badge):
    """Stands there for as long as somebody has to look; nothing while nothing is refused."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, look=BadgeLook.OFFICE, parent=parent)
        self._count = 0
        self.setToolTip(self.tr("Show what the hotel refused"))
        self.hide()

    def show_count(self, number: int) -> bool:
        """How many actions were refused; True when that is news."""
        if number == self._count:
            return False
        self._count = number
        self.setAccessibleName(self.said().word)
        self.setAccessibleDescription(self.toolTip())
        self.setVisible(number > 0)
        self.refresh()
        return True

    def said(self) -> Said:
        """How many."""
        colour = self._theme.colour
        word = count(self._count, self.tr("refused"), self.tr("refused"))
        return Said(Icon.CIRCLE_ALERT, word, colour.bad_text, colour.bad_tint)
