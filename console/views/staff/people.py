"""Everybody who works here or did, looked through and changed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.rows import RowRole
from console.models.staff_list import StaffListModel
from console.views.columns import ColumnHead, side_width
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.place import Place
from console.views.staff import rows, words
from console.views.staff.actions import StaffActions
from console.views.staff.change_dialog import ChangeDialog
from console.views.staff.detail import Detail
from console.views.staff.filter_bar import FilterBar
from console.views.staff.words import tr
from console.views.theme import Theme
from console.views.widgets.again import Again
from console.views.widgets.pick_list import PickList
from console.views.widgets.read_while_shown import ReadWhileShown
from console.views.widgets.sheet import Sheet
from console.views.widgets.verified import VerifiedLine
from console.views.words import count, told
from contract.resources.staff import StaffMember

_SIDE: Final = 352
_SIDE_NARROW: Final = 272
_WIDE_FROM: Final = 1400


class StaffList(PickList):
    """Colleagues as rows."""

    def __init__(
        self, model: StaffListModel, place: Place, theme: Theme, load_older: Callable[[], None]
    ) -> None:
        super().__init__(model, theme, load_older)
        self._rows_delegate = rows.StaffDelegate(model, place, theme, self)
        self.paint_with(self._rows_delegate)
        self.setAccessibleName(tr("Staff"))
        model.speak_with(lambda one, _column: words.spoken(one, model.pending(one), place))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._rows_delegate.theme = theme
        super().set_theme(theme)


class PeoplePane(ReadWhileShown):
    """Shows a StaffListModel; call `tick` once a second. `looked` after anything may differ."""

    looked = Signal()

    def __init__(
        self, model: StaffListModel, actions: StaffActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._model, self._actions = model, actions
        self._place, self._theme = place, theme
        self._minute = -1
        self.dialog: ChangeDialog | None = None
        self.list = StaffList(model, place, theme, self._load_older)
        self._head = ColumnHead(rows.names, rows.SHARES, theme, self.list)
        self.verified = VerifiedLine(theme, place.zone)
        self.again = Again(theme)
        self._sheet = Sheet((self._head, self.list, self.again, self.verified), theme, grows=1)
        self.filters = FilterBar(theme)
        self.detail = Detail(model, place, theme)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._sheet, 1)
        body.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.filters)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self._model.looked.connect(self._show)
        self.again.wanted.connect(self._read)
        self.filters.changed.connect(self._read)
        self.list.picked.connect(self._show_detail)
        self.list.entered.connect(self.change)
        self.list.doubleClicked.connect(lambda _index: self.change())
        self.detail.change_wanted.connect(self.change)
        self.detail.standing_wanted.connect(self._change_standing)
        self.detail.undone.connect(self._take_back)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.filters.standing, self.list, *self.detail.buttons[:1], self.again

    @property
    def trouble(self) -> str:
        """Why not all of them could be loaded, a sentence; empty when they were."""
        # Without rows the list itself says why.
        return told(self._model.trouble) if self._model.rows else ""

    @property
    def counted(self) -> str:
        """How many are found, or what is wrong."""
        model = self._model
        said = count(model.count, tr("colleague"), tr("colleagues")) if model.is_loaded else ""
        return self.trouble or said

    @property
    def member(self) -> StaffMember | None:
        """The colleague the keyboard is on."""
        member: StaffMember | None = self.list.currentIndex().data(RowRole.VALUE)
        return member

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the pane the keyboard means the list."""
        self.list.setFocus(event.reason())

    def begin_reading(self) -> None:
        """From now on it is read."""
        self._read()

    def stop_reading(self) -> None:
        """Nobody looks: nothing need be read."""
        self._actions.close_former()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the rows more room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, room = self._theme.px, self.width()
        narrow = side_width(self._theme, room, _SIDE_NARROW)
        self.detail.setFixedWidth(px(_SIDE) if room >= px(_WIDE_FROM) else narrow)

    def _read(self) -> None:
        if not self.isVisible():
            return
        wish = self.filters.wish
        if wish.is_active:
            self._actions.close_former()
        else:
            self._actions.open_former(wish)
        self._model.look_for(wish)

    def _load_older(self) -> None:
        if not self._model.wish.is_active:
            self._actions.load_older()

    def change(self) -> None:
        """Ask what becomes of whoever the keyboard is on."""
        member = self.member
        if member is None or self.detail.change_button.isHidden():
            return
        asked = ChangeDialog(member, self._model, self._theme, self)
        asked.accepted.connect(lambda: self._actions.change(member, asked.change))
        asked.finished.connect(lambda _result: asked.deleteLater())
        self.dialog = asked
        asked.open()

    def _take_back(self, key: str) -> None:
        self._actions.take_back(key)

    def _change_standing(self) -> None:
        member = self.member
        if member is not None:
            act = self._actions.deactivate if member.is_active else self._actions.reactivate
            act(member)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        parts = (self.filters, self._head, self.list, self._sheet)
        for part in (*parts, self.detail, self.verified, self.again):
            part.set_theme(theme)
        self._fit()
        self._show()

    def tick(self) -> None:
        """Take the time: a shift ends with it."""
        minute = self._place.now().minute
        if minute != self._minute:
            self._minute = minute
            self._show_detail()

    def _show(self) -> None:
        model = self._model
        self.filters.offer(model.departments, model.roles)
        self.list.show_emptiness(self._emptiness())
        for part in (self._head, self.list.viewport()):
            part.update()
        self.verified.show_link(model.link)
        self.verified.setVisible(model.is_loaded and not model.trouble)
        self.again.show_trouble(told(model.trouble), is_told=True)
        if model.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(model.index(0, 0))
        self._show_detail()
        self.looked.emit()

    def _show_detail(self) -> None:
        self.detail.show_member(self.member)

    def _emptiness(self) -> Emptiness:
        if self._model.trouble:
            failed = tr("The staff could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, failed, told(self._model.trouble))
        if not self._model.is_loaded:
            return Emptiness(Icon.USERS, "")
        if self.filters.is_narrowed:
            return Emptiness(Icon.SEARCH, tr("Nobody fits what is chosen above"))
        if self._model.wish.is_active:
            return Emptiness(Icon.USERS, tr("Nobody works here yet"))
        return Emptiness(Icon.USERS, tr("Nobody was deactivated"))
