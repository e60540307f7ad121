"""Emergencies at this PC: over everything until they are read, a strip until all is clear."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from console.shell.window import Window
from console.shell.workplace import Workplace
from console.state.board import BoardChanges
from console.state.planning import Refusal
from console.views.frame import StationFrame
from console.views.keys import shortcut
from console.views.words import told
from contract.permissions import Capability
from contract.resources.emergencies import Emergency
from contract.scalars import Id

if TYPE_CHECKING:
    from console.shell.approval_desk import ApprovalDesk
    from console.shell.shift import Shift
    from console.views.emergency.alert import EmergencyAlert
    from console.views.emergency.raise_dialog import RaiseDialog
    from console.views.emergency.status_dialog import StatusDialog
    from console.views.emergency.strip import EmergencyStrip

_ALARM = "Ctrl+Shift+E"


class EmergencyScreen(QObject):
    """Nothing of it is loaded before there is one. It goes on behind a lock, and over it."""

    def __init__(self, shift: "Shift", window: Window) -> None:
        frame = shift.office.frame
        super().__init__(frame)
        self._workplace: Workplace = shift.workplace
        self._approvals: ApprovalDesk = shift.approvals
        self._frame: StationFrame = frame
        self._window = window
        self.alert: EmergencyAlert | None = None
        self.strip: EmergencyStrip | None = None
        self.dialog: RaiseDialog | StatusDialog | None = None
        self._shown: Id | None = None
        self._put_away: list[QDialog] = []
        self._workplace.changed.connect(self._on_changed)
        frame.dressed.connect(self._on_dressed)
        window.currentChanged.connect(self._come_up)
        if self._may_raise:
            shortcut(frame, _ALARM, self.tr("Raise an emergency…"), self.ask)
            frame.rail.offer_emergency(self.ask)

    @property
    def _may_raise(self) -> bool:
        hotel = self._workplace.board.hotel
        is_own = hotel is not None and hotel.sync
        return is_own and self._workplace.may(Capability.RAISE_EMERGENCY)

    def ask(self) -> None:
        """Somebody wants to raise one."""
        from console.views.emergency.raise_dialog import RaiseDialog

        if self.dialog is not None or self.alert is not None:
            return
        dialog = RaiseDialog(self._frame.theme, self._window)
        dialog.wanted.connect(self._raise)
        self._open(dialog)

    def show_status(self) -> None:
        """Read it again, and see who has."""
        from console.views.emergency.status_dialog import StatusDialog

        known = self._workplace.board.emergencies.under_way()
        if self.dialog is not None or not known:
            return
        place = self._workplace.place
        dialog = StatusDialog(place, self._frame.theme, self._window, may_end=self._may_raise)
        self._shown = known[-1].id
        dialog.show_emergency(known[-1], others=len(known) - 1)
        dialog.ended.connect(self._end)
        dialog.turned.connect(self._turn)
        self._open(dialog)

    def _turn(self) -> None:
        """The one that was raised before it; before the oldest comes the newest."""
        known = self._workplace.board.emergencies.under_way()
        ids = [one.id for one in known]
        if self._shown in ids:
            self._shown = ids[ids.index(self._shown) - 1]
            self._follow_dialog(known)

    def _open(self, dialog: "RaiseDialog | StatusDialog") -> None:
        self.dialog = dialog
        dialog.finished.connect(self._close)
        dialog.open()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = self._shown = None

    def _raise(self, text: str) -> None:
        tell = partial(self._on_told, self.dialog)
        self._workplace.in_emergencies(lambda desk: desk.raise_one(text, tell))

    def _end(self) -> None:
        emergency_id, tell = self._shown, partial(self._on_told, self.dialog)
        if emergency_id is not None:
            self._workplace.in_emergencies(lambda desk: desk.end(emergency_id, tell))

    def _on_told(self, asked: "RaiseDialog | StatusDialog | None", refusal: Refusal | None) -> None:
        """Another dialog may be open by now: the answer is not for that one."""
        if asked is None or self.dialog is not asked:
            return
        if refusal is None:
            asked.accept()
        else:
            asked.show_refused(told(refusal.sentence))

    def _on_changed(self, changes: BoardChanges) -> None:
        if changes.emergencies:
            self._follow()

    def _follow(self) -> None:
        emergencies = self._workplace.board.emergencies
        unread, under_way = emergencies.unread(), emergencies.under_way()
        self._show_strip(under_way)
        self._show_alert(unread)
        self._follow_dialog(under_way)

    def _show_strip(self, under_way: list[Emergency]) -> None:
        if self.strip is None and under_way:
            from console.views.emergency.strip import EmergencyStrip

            self.strip = EmergencyStrip(self._workplace.place, self._frame.theme)
            self.strip.wanted.connect(self.show_status)
            self._dress_strip()
            self._frame.put_on_top(self.strip)
        if self.strip is not None:
            newest = under_way[-1] if under_way else None
            self.strip.show_emergency(newest, more=max(len(under_way) - 1, 0))

    def _show_alert(self, unread: list[Emergency]) -> None:
        if not unread:
            self._leave()
            return
        if self.alert is None:
            self._cover()
        if self.alert is not None and self.alert.emergency_id != unread[0].id:
            self.alert.show_emergency(unread[0], left=len(unread) - 1)
            self._window.come_to_front()
            self.alert.come_up()

    def _cover(self) -> None:
        from console.views.emergency.alert import EmergencyAlert

        self._approvals.hold_back(is_held=True)
        self._put_dialogs_away()
        self.alert = EmergencyAlert(self._window, self._workplace.place, self._frame.theme)
        self.alert.read.connect(self._on_read)
        # Whoever is signed out has nothing to do with it any more.
        self.destroyed.connect(self.alert.deleteLater)
        self.alert.open()

    def _put_dialogs_away(self) -> None:
        """They come back as they were; those that somebody waits for are left, as by Escape."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
        for dialog in found:
            if not dialog.isVisible():
                continue
            if dialog.windowModality() is Qt.WindowModality.ApplicationModal:
                dialog.reject()
            else:
                dialog.hide()
                self._put_away.append(dialog)

    def _leave(self) -> None:
        if self.alert is None:
            return
        alert, self.alert = self.alert, None
        alert.close_up()
        self._approvals.hold_back(is_held=False)
        page = self._window.currentWidget()
        if page is not None:
            page.setFocus()
        put_away, self._put_away = self._put_away, []
        for dialog in put_away:
            if isValid(dialog):
                dialog.show()

    def _on_read(self) -> None:
        if self.alert is not None and self.alert.emergency_id is not None:
            emergency_id, is_locked = self.alert.emergency_id, self._is_locked
            self._workplace.in_emergencies(
                lambda desk: desk.read(emergency_id, is_locked=is_locked)
            )

    @property
    def _is_locked(self) -> bool:
        return self._window.currentWidget() is not self._frame

    def _follow_dialog(self, under_way: list[Emergency]) -> None:
        if self.dialog is None or self._shown is None:
            return
        from console.views.emergency.status_dialog import StatusDialog

        known = next((one for one in under_way if one.id == self._shown), None)
        if known is None:
            self.dialog.accept()
        elif isinstance(self.dialog, StatusDialog):
            self.dialog.show_emergency(known, others=len(under_way) - 1)

    def _come_up(self) -> None:
        if self.alert is not None:
            self.alert.come_up()

    def _on_dressed(self) -> None:
        if self.alert is not None:
            self.alert.set_theme(self._frame.theme)
        self._dress_strip()

    def _dress_strip(self) -> None:
        if self.strip is not None:
            self.strip.set_theme(self._frame.theme, is_touch=self._frame.is_full_bleed)
