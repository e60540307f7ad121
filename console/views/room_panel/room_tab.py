"""The room's tab: the cards about the room, and the time line of its stay in their place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.models.room_panel import RoomPanelModels
from console.views import painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.room_panel import words
from console.views.room_panel.actions import PanelActions
from console.views.room_panel.history import HistoryView
from console.views.room_panel.page import RoomPage
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button, ButtonKind
from contract.scalars import RoomNumber


class HistoryCard(QWidget):
    """The time line with a way back above it."""

    def __init__(self, models: RoomPanelModels, place: Place, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        back, quiet = words.tr("Back to the room"), ButtonKind.QUIET
        self.back = Button(back, theme=theme, kind=quiet, icon=Icon.CHEVRON_LEFT)
        self.view = HistoryView(models, place, theme)
        self.head = QHBoxLayout()
        self.head.addWidget(self.back)
        self.head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self.view, 1)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.head.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        self.back.set_theme(theme)
        self.view.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the card."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)


class RoomTab(QStackedWidget):
    """Shows the cards until somebody asks for the history, and then again."""

    def __init__(
        self, models: RoomPanelModels, actions: PanelActions, page: RoomPage, place: Place
    ) -> None:
        super().__init__()
        self._models, self._actions = models, actions
        self._shown: RoomNumber | None = None
        self.page = page
        self.history = HistoryCard(models, place, page.theme)
        self._framed = QWidget()
        self._frame = QVBoxLayout(self._framed)
        self._frame.addWidget(self.history)
        self.addWidget(page)
        self.addWidget(self._framed)
        page.history_wanted.connect(self.open_history)
        self.history.back.clicked.connect(self.shut_history)
        self.history.view.older_wanted.connect(actions.load_history)
        models.changed.connect(self._follow)

    @property
    def is_history_open(self) -> bool:
        """Whether the time line is shown."""
        return self.currentWidget() is self._framed

    def set_theme(self, theme: Theme, *, is_low: bool) -> None:
        """Paint with another theme."""
        side = theme.px(12)
        self._frame.setContentsMargins(side, side, side, side)
        self.page.set_theme(theme, is_low=is_low)
        self.history.set_theme(theme)

    def open_history(self) -> None:
        """Show what happened in the room."""
        self.setCurrentWidget(self._framed)
        self._follow()
        self.history.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut_history(self) -> None:
        """Show the cards again."""
        self.setCurrentWidget(self.page)
        self._follow()
        self.page.history.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """The time line is of the room whose conversation is open, while it is shown."""
        stay = self._models.stay
        if self.is_history_open and (stay is None or stay.ended_at is not None):
            self.setCurrentWidget(self.page)
        wanted = RoomNumber(stay.room) if self.is_history_open and stay is not None else None
        if wanted != self._shown:
            self._shown = wanted
            self._actions.open_history(wanted)
