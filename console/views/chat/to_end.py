"""The way down to the newest message, with how many are below what is in sight."""

from PySide6.QtWidgets import QWidget

from console.views.icons import Icon
from console.views.theme import Theme
from console.views.widgets.button import Button

_HIGH = 32
_MARGIN = 12


class ToEnd(Button):
    """Lies over the lower edge of a conversation while messages are below it."""

    def __init__(self, owner: QWidget, theme: Theme) -> None:
        super().__init__("", theme=theme, height=_HIGH, icon=Icon.CHEVRON_DOWN)
        self.setParent(owner)
        self._owner = owner
        self.setToolTip(self.tr("Go to the newest message"))
        self.hide()

    def show_below(self, count: int) -> None:
        """How many messages are below what is in sight."""
        said = self.tr("{count} newer").format(count=count)
        if count and said != self.text():
            self.setText(said)
            self.setAccessibleName(said)
        self.setVisible(count > 0)
        if count:
            self.place()

    def place(self) -> None:
        """Stay in the middle of the lower edge."""
        size, owner = self.sizeHint(), self._owner
        self.resize(size)
        self.move((owner.width() - size.width()) // 2, owner.height() - size.height() - _MARGIN)
        self.raise_()
