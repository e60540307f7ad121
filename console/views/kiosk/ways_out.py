"""What somebody who knows the PIN can do: settings, leave full screen, end the program."""

import enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.views.icons import Icon
from console.views.kiosk.overlay import Overlay
from console.views.theme import TOUCH, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label

_WIDE = 376


class WayOut(enum.Enum):
    """How a kiosk is left."""

    SETTINGS = enum.auto()
    WINDOW = enum.auto()
    END = enum.auto()


class WaysOut(Overlay):
    """Lies over `owner`. `has_settings`: somebody is at work whose settings can be opened.

    Signals:
        chosen(object): carries a WayOut.
    """

    chosen = Signal(object)

    def __init__(self, owner: QWidget, theme: Theme, *, has_settings: bool) -> None:
        super().__init__(owner, theme)
        self.setAccessibleName(self.tr("Leave the kiosk"))
        title = plain_label(self.tr("Leave the kiosk"))
        dress(title, theme.porter.timer, theme.colour.text)
        self.column.addWidget(title)
        self.column.addSpacing(8)
        self._panel.setFixedWidth(theme.px(_WIDE) + 48)
        self.buttons: dict[WayOut, Button] = {}
        if has_settings:
            self._offer(WayOut.SETTINGS, self.tr("Settings"), Icon.SETTINGS)
        self._offer(WayOut.WINDOW, self.tr("Leave full screen"), Icon.MONITOR)
        self._offer(WayOut.END, self.tr("End the program"), Icon.LOG_OUT)
        self.column.addSpacing(8)
        self.back = self._button(self.tr("Back to the kiosk"), ButtonKind.PRIMARY, None)
        self.back.clicked.connect(self.closed)
        self.column.addWidget(self.back)

    def _offer(self, way: WayOut, words: str, icon: Icon) -> None:
        button = self._button(words, ButtonKind.SECONDARY, icon)
        button.clicked.connect(lambda: self.chosen.emit(way))
        self.buttons[way] = button
        self.column.addWidget(button)

    def _button(self, words: str, kind: ButtonKind, icon: Icon | None) -> Button:
        style, height = self._theme.porter.button, TOUCH.kitchen_bump
        button = Button(words, theme=self._theme, kind=kind, icon=icon, height=height, style=style)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button
