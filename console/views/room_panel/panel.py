"""The panel beside a guest's conversation: tabs for the room and for who is on duty."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from console.models.duty_board import Department
from console.models.room_panel import RoomPanelModels
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.on_duty.board import DutyBoard
from console.views.place import Place
from console.views.room_panel import words
from console.views.room_panel.actions import PanelActions
from console.views.room_panel.colleagues import Colleagues
from console.views.room_panel.notice_dialog import asked_notice
from console.views.room_panel.page import RoomPage
from console.views.room_panel.room_tab import RoomTab
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.segments import Segments
from console.views.words import plain


class RoomPanel(QWidget):
    """Shows RoomPanelModels; call `tick` once a second. `ask_notice` is the dialog's one seam.

    Signals:
        opened(object): an order was pressed; carries its (entity, id).
        left: Escape was pressed, or the cross of the drawer.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(
        self,
        models: RoomPanelModels,
        actions: PanelActions,
        *,
        place: Place,
        theme: Theme,
        ask_notice: Callable[[str, Theme, QWidget], str | None] = asked_notice,
        colleagues: Colleagues | None = None,
    ) -> None:
        super().__init__()
        self._models, self._actions, self._place, self._theme = models, actions, place, theme
        self._ask_notice = ask_notice
        self.room = RoomPage(models, place, theme, may_notify=actions.notify is not None)
        self.room_tab = RoomTab(models, actions, self.room, place)
        self.duty = DutyBoard(models.duty, place, theme)
        self._tabs: list[tuple[Callable[[], str], QWidget]] = [
            (self._room_words, self.room_tab),
            (lambda: words.tr("On duty"), self._framed(self.duty)),
        ]
        self.colleagues = colleagues
        if colleagues is not None:
            self._tabs.insert(1, (colleagues.words, colleagues.dock))
            self.room.helpers.offers_asking = True
            colleagues.models.changed.connect(self._say_tabs)
        self._build()
        self.room.opened.connect(self.opened)
        self.room.noticed.connect(self.notify)
        self.room.asked.connect(self.ask)
        models.changed.connect(self.follow)

    def _framed(self, page: QWidget) -> QWidget:
        framed = QWidget()
        column = QVBoxLayout(framed)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(page)
        return framed

    def _build(self) -> None:
        self.tabs = Segments([say() for say, _ in self._tabs], self._theme)
        self.tabs.setAccessibleName(words.tr("Beside the conversation"))
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tabs.chosen.connect(self._choose)
        self._pages = QStackedWidget()
        for _, page in self._tabs:
            self._pages.addWidget(page)
        self.shut = Button("", theme=self._theme, kind=ButtonKind.QUIET, icon=Icon.X)
        self.shut.setAccessibleName(words.tr("Close"))
        self.shut.setToolTip(words.tr("Close"))
        self.shut.clicked.connect(self.left)
        self.shut.hide()
        self._head = QHBoxLayout()
        self._head.addWidget(self.tabs)
        self._head.addWidget(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.tabs)

    def set_theme(self, theme: Theme, *, is_low: bool) -> None:
        """Paint with another theme; `is_low`: the window has little height."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        side = theme.px(12)
        self._head.setContentsMargins(side, side, side, side)
        self.tabs.set_theme(theme)
        self.shut.set_theme(theme)
        self.room_tab.set_theme(theme, is_low=is_low)
        self.duty.set_theme(theme)
        if self.colleagues is not None:
            self.colleagues.dock.set_theme(theme)
        self.follow()

    def show_drawer(self, *, is_drawer: bool) -> None:
        """Whether it lies over the conversation, with an edge and a cross of its own."""
        self.shut.setVisible(is_drawer)
        self.update()

    def follow(self) -> None:
        """Show everything as it is now."""
        self._say_tabs()
        empty = Emptiness(Icon.USERS, words.tr("Nobody is on duty"))
        self.duty.show_emptiness(as_known(empty, self._models.link, self._place.zone))
        self.duty.lay_out()

    def _say_tabs(self) -> None:
        self.tabs.set_labels([say() for say, _ in self._tabs])
        if self.colleagues is not None:
            self.tabs.show_count(1, self.colleagues.models.unread)

    def tick(self) -> None:
        """Take the time."""
        if self.isVisible():
            self.room.tick()
            self.duty.viewport().update()
            if self.colleagues is not None:
                self.colleagues.dock.tick()

    def ask(self, department: Department) -> None:
        """Begin a message to a department about the room, in the chat among colleagues."""
        stay = self._models.stay
        if self.colleagues is not None and stay is not None:
            self.tabs.choose(1)
            self.colleagues.asking.ask(department, stay.room)

    @property
    def may_notify(self) -> bool:
        """Whether the one at work may send notices at all."""
        return self._actions.notify is not None

    def notify(self) -> None:
        """Ask what the room is to know, and send it."""
        notify, stay = self._actions.notify, self._models.stay
        if notify is None or stay is None or not self._models.may_notify:
            return
        message = self._ask_notice(stay.room, self._theme, self)
        if message:
            notify(stay.room, message)

    def _room_words(self) -> str:
        stay = self._models.stay
        if stay is None:
            return words.tr("Room")
        return words.tr("Room {number}").format(number=plain(stay.room))

    def _choose(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self.tick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line at its left and below its tabs."""
        painter, colour = QPainter(self), self._theme.colour
        edge = colour.line if self.shut.isHidden() else colour.line_strong
        painter.fillRect(0, 0, 1, self.height(), edge)
        painter.fillRect(0, self._pages.y() - 1, self.width(), 1, colour.line)
        painter.end()
