"""The chat among colleagues as a narrow panel beside other work."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from console.models.staff_chat import StaffChatModels
from console.views import painting
from console.views.chat.aim import Aim
from console.views.chat.files import ChatFiles
from console.views.place import Place
from console.views.staff_chat.actions import StaffChatActions
from console.views.staff_chat.list_view import StaffChatList
from console.views.staff_chat.talk import StaffTalk
from console.views.theme import RADIUS, Theme
from contract.scalars import Id

_MOST_ROWS: Final = 5
_FEW_ROWS: Final = 3
_LOW: Final = 700
_TOO_LOW: Final = 480


class StaffDock(QWidget):
    """Shows StaffChatModels, the list above the conversation; call `tick` once a second.

    `has_frame`: it is a card of its own, as on the desk view; without, it fills a tab.
    """

    def __init__(
        self,
        models: StaffChatModels,
        actions: StaffChatActions,
        *,
        place: Place,
        theme: Theme,
        files: ChatFiles,
        has_frame: bool = True,
    ) -> None:
        super().__init__()
        self._models, self._actions, self._theme = models, actions, theme
        self._has_frame = has_frame
        self.list = StaffChatList(models, place, theme)
        self.talk = StaffTalk(models, actions, place=place, theme=theme, files=files)
        column = self._column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addWidget(self.talk, 1)
        self.list.wanted.connect(self.talk.begin)
        self.talk.head.back_wanted.connect(self._go_back)
        self.list.list.chosen.connect(self._open)
        self.list.list.entered.connect(self.talk.write)
        models.changed.connect(self._fit)
        models.begun.connect(self._on_begun)
        Aim(self.list.list, models, self.talk.composer.text)
        self.set_theme(theme)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.list, self.talk.messages, self.talk.composer

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the dock the keyboard means the list."""
        self.list.list.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.list.set_theme(theme)
        self.talk.set_theme(theme)
        self._fit()
        self.update()

    def tick(self) -> None:
        """Take the time."""
        self.talk.tick()

    def minimumSizeHint(self) -> QSize:
        """Low places are fine: the list gives way."""
        return QSize(self._theme.px(240), self._theme.px(280))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is low the list is shorter."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The list is as high as its rows, up to five; the conversation has the rest.

        Where it is too low for both, one is shown, and the way back to the list.
        """
        is_alone = self._models.open_id is None
        has_one = not is_alone and self.height() < self._theme.px(_TOO_LOW)
        # Alone it takes what there is but the round corners, and must not hold on to that.
        inset = 1 if self._has_frame else 0
        foot = RADIUS.card if self._has_frame and is_alone else inset
        self._column.setContentsMargins(inset, inset, inset, foot)
        wanted = self._wanted()
        self.list.setMinimumHeight(0 if is_alone else wanted)
        self.list.setMaximumHeight(self.maximumHeight() if is_alone else wanted)
        self.list.setVisible(not has_one)
        self.talk.head.offer_back(has_one)
        self.talk.setVisible(not is_alone)

    def _wanted(self) -> int:
        """What the list takes above a conversation."""
        most = _FEW_ROWS if self.height() < self._theme.px(_LOW) else _MOST_ROWS
        head = self.list.list.y() or self._theme.px(49)
        has_rows = self._models.list.rowCount() > 0
        return head + self.list.list.wanted_height(most if has_rows else 1)

    def _go_back(self) -> None:
        self._actions.open(None)
        self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, conversation_id: Id) -> None:
        self._actions.open(conversation_id)

    def _on_begun(self, conversation_id: Id) -> None:
        if self.isVisible():
            self._open(conversation_id)
            self.talk.write()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card, or the ground of a tab."""
        colour = self._theme.colour
        line = colour.line if self._has_frame else colour.surface
        radius = RADIUS.card if self._has_frame else 0
        painting.ground(self, radius=radius, fill=colour.surface, border=line)
