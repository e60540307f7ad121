"""Settings, Screens: one paired screen, and what can be done with it."""

from datetime import timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from console.views.settings.line_box import LineBox
from console.views.settings.row import Row
from console.views.settings.screens.state import ScreensActions, ScreensFacts
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.switch import Switch
from console.views.words import clock_time, day, plain
from contract.permissions import Duty
from contract.resources.stations import Station, StationChange

_LONGEST_NAME: Final = 60
_JUST_NOW: Final = timedelta(minutes=2)


class ScreenRow(Row):
    """Name, board and when it was seen; Rename and Revoke ask in place of the buttons."""

    def __init__(self, station: Station, actions: ScreensActions, theme: Theme) -> None:
        self.station, self._actions = station, actions
        name = plain(station.name)
        self.rename = Button(_tr("Rename…"), theme=theme)
        self.revoke = Button(_tr("Revoke…"), theme=theme)
        self.box = LineBox(
            _tr("New name of {name}").format(name=name), theme, longest=_LONGEST_NAME
        )
        self.save = Button(_tr("Save"), theme=theme, kind=ButtonKind.PRIMARY)
        self.keep = Button(_tr("Keep"), theme=theme)
        self.end = Button(_tr("Revoke {name}").format(name=name), theme=theme, kind=ButtonKind.BAD)
        for button, words in ((self.rename, _tr("Rename {name}")), (self.revoke, self.end.text())):
            button.setAccessibleName(words.format(name=name))
        controls = (self.box, self.save, self.end, self.keep, self.rename, self.revoke)
        super().__init__(name, " ", controls)
        self.rename.clicked.connect(self._ask_name)
        self.revoke.clicked.connect(self._ask_revoke)
        self.keep.clicked.connect(self._ask_nothing)
        self.save.clicked.connect(self._save)
        self.box.edit.returnPressed.connect(self._save)
        self.end.clicked.connect(partial(actions.revoke, station.id))
        self._ask_nothing()

    def tell(self, facts: ScreensFacts) -> None:
        """Say when it was seen."""
        if not self.end.isHidden():
            self.show_hint(_tr("It goes back to its sign-in page at once."))
            return
        board = _tr("Kitchen") if self.station.duty is Duty.KITCHEN else _tr("Porter")
        parts = [board, _seen(self.station, facts)]
        if self.station.pc_name:
            parts.append(plain(self.station.pc_name))
        if self.station.paired_by:
            paired = _tr("paired by {name}").format(name=plain(self.station.paired_by))
            parts.append(paired)
        self.show_hint(" · ".join(parts))

    def _ask_name(self) -> None:
        self.box.edit.setText(self.station.name)
        self.box.edit.selectAll()
        self._show(self.box, self.save, self.keep)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_revoke(self) -> None:
        self._show(self.end, self.keep)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_nothing(self) -> None:
        self._show(self.rename, self.revoke)

    def _save(self) -> None:
        if not self.box.text:
            self.box.show_wrong(wrong=True)
            return
        self._actions.change(self.station.id, StationChange(name=self.box.text))
        self._ask_nothing()

    def _show(self, *shown: QWidget) -> None:
        for control in (self.box, self.save, self.keep, self.end, self.rename, self.revoke):
            control.setVisible(control in shown)


def asking_row(station: Station, actions: ScreensActions, theme: Theme) -> Row:
    """Whether Accept asks at a kitchen display who cooks."""
    switch = Switch(theme)
    switch.setChecked(station.asks_cook)
    words = _tr("Accept asks at {name} who cooks").format(name=plain(station.name))
    switch.setAccessibleName(words)

    def change(asks: bool) -> None:
        actions.change(station.id, StationChange(asks_cook=asks))

    switch.toggled.connect(change)
    return Row(words, "", (switch,))


def _seen(station: Station, facts: ScreensFacts) -> str:
    at = station.last_seen_at
    if at is None:
        return _tr("not seen yet")
    if facts.now - at < _JUST_NOW:
        return _tr("seen just now")
    time = clock_time(at, facts.zone)
    if at.astimezone(facts.zone).date() == facts.now.astimezone(facts.zone).date():
        return _tr("last seen {time}").format(time=time)
    return _tr("last seen {day}, {time}").format(day=day(at, facts.zone), time=time)


def _tr(text: str) -> str:
    return QCoreApplication.translate("screens", text)
