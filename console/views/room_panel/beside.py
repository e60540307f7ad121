"""Where the panel stands: beside the conversation, or as a drawer where there is no room."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.views.room_panel.panel import RoomPanel
from console.views.theme import Theme

_WIDTHS: Final = ((1920, 384), (1600, 336), (1366, 288))
_DRAWER: Final = 336
_LOW: Final = 900


class Beside(QObject):
    """Keeps the panel at the right end of `row`, the layout of `area`.

    `is_wanted`: whether people want it where there is room. Where there is none it is a drawer that
    is shut until somebody opens it. Widths are those of the window at a text size of 100 per cent.
    `arranged`: it may be a drawer now, or none any more.
    """

    arranged = Signal()

    def __init__(self, area: QWidget, row: QHBoxLayout, panel: RoomPanel) -> None:
        super().__init__(area)
        self._area, self._row, self.panel = area, row, panel
        self._theme: Theme | None = None
        self._dressed: tuple[Theme, bool] | None = None
        self.is_wanted = True
        self._is_open = False
        panel.setParent(area)
        area.installEventFilter(self)

    @property
    def is_drawer(self) -> bool:
        """Whether there is no room for it beside the conversation."""
        return self._docked is None

    @property
    def _docked(self) -> int | None:
        if self._theme is None:
            return None
        wide = self._area.window().width() * 100 / self._theme.scale
        return next((px for least, px in _WIDTHS if wide >= least), None)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.arrange()

    def toggle(self) -> bool | None:
        """Show or hide it; whether it is wanted now, None where it is a drawer."""
        if self.is_drawer:
            self._is_open = not self._is_open
            self.arrange()
            if self._is_open:
                self.panel.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)
            else:
                self._area.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        self.is_wanted = not self.is_wanted
        self.arrange()
        return self.is_wanted

    def shut(self) -> None:
        """Shut the drawer; beside the conversation the keyboard goes back to it."""
        self._is_open = False
        self.arrange()
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Put it where it belongs now."""
        theme = self._theme
        if theme is None:
            return
        docked, window = self._docked, self._area.window()
        self.panel.show_drawer(is_drawer=docked is None)
        self.arranged.emit()
        is_low = window.height() * 100 / theme.scale < _LOW
        if self._dressed != (theme, is_low):
            self._dressed = (theme, is_low)
            self.panel.set_theme(theme, is_low=is_low)
        in_row = self._row.indexOf(self.panel) >= 0
        if docked is not None:
            self._is_open = False
            if not in_row:
                self._row.addWidget(self.panel)
            self.panel.setFixedWidth(theme.px(docked))
            self.panel.setVisible(self.is_wanted)
            return
        if in_row:
            self._row.removeWidget(self.panel)
        wide = min(theme.px(_DRAWER), self._area.width())
        self.panel.setFixedWidth(wide)
        self.panel.setGeometry(self._area.width() - wide, 0, wide, self._area.height())
        self.panel.setVisible(self._is_open)
        self.panel.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self.arrange()
        return False
