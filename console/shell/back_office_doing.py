"""Turns what a manager's areas ask for into commands, reading, and files."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QWidget

from console.shell.doing import Doing
from console.views.notices import Tone
from console.views.widgets.toasts import Message
from console.views.words import told
from contract.permissions import Capability
from contract.record import Record

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from console.session.back_office import BackOffice
    from console.state.places import PlaceWish
    from console.state.planning import WeekCopy
    from console.views.attendance.actions import AttendanceActions
    from console.views.audit.actions import AuditActions
    from console.views.roster.actions import Copied, RosterActions
    from console.views.roster.actions import Told as Planned
    from console.views.staff.actions import StaffActions
    from contract.resources.roster import CopyDay, CopyTakenBack, ShiftWish

Say = Callable[[Message], None]
EntryT = TypeVar("EntryT")
Told = Callable[[tuple[int, int] | None], None]


def roster_actions(doing: Doing, say: Say, unsay: Say) -> "RosterActions":
    """What the roster can ask for."""
    from console.shell import printer_choice
    from console.views.roster.actions import RosterActions

    def open_week(monday: "date | None") -> None:
        def work(office: "BackOffice") -> None:
            office.roster.open(monday)

        doing.door.in_back_office(work)

    def plan_week(monday: "date", told: "Planned") -> None:
        doing.door.in_back_office(lambda office: office.planner.plan_week(monday, told))

    def save_shift(wish: "ShiftWish", told: "Planned") -> None:
        doing.door.in_back_office(lambda office: office.planner.save_shift(wish, told))

    def copy(wanted: "CopyDay | WeekCopy", told: "Copied") -> None:
        doing.door.in_back_office(lambda office: office.planner.copy(wanted, told))

    def try_copy(wanted: "CopyDay | WeekCopy", told: "Copied") -> None:
        doing.door.in_back_office(lambda office: office.planner.try_copy(wanted, told))

    def take_copy_back(wanted: "CopyTakenBack", told: "Copied") -> None:
        doing.door.in_back_office(lambda office: office.planner.take_copy_back(wanted, told))

    return RosterActions(
        open=open_week,
        plan_week=plan_week,
        save_shift=save_shift,
        copy=copy,
        try_copy=try_copy,
        take_copy_back=take_copy_back,
        remove_shift=doing.remove_shift,
        take_back=doing.take_back,
        tell=lambda words: say(Message(tone=Tone.WARN, title=words)),
        publish=doing.publish,
        unpublish=doing.unpublish,
        finalize=doing.finalize,
        unfinalize=doing.unfinalize,
        retry=doing.door.retry,
        dismiss=doing.door.dismiss,
        ask_where=ask_where,
        saved=lambda path, trouble: say(saved(path, trouble)),
        ask_printer=printer_choice.ask_printer,
        say=say,
        unsay=unsay,
    )


def audit_actions(doing: Doing, say: Say) -> "AuditActions":
    """What the book of decisions can ask for."""
    from console.views.audit.actions import AuditActions

    door = doing.door

    def export(parent: QWidget, name: str, told: Told) -> None:
        def begin(path: Path) -> None:
            from console.shell.audit_csv import write_csv

            export = _Export(write_csv, path, doing.hand.board.zone, say, told)
            door.in_back_office(lambda office: office.audit.read_all(export.write, export.tell))

        ask_where(parent, name, begin)

    return AuditActions(
        open=lambda since: door.in_back_office(lambda office: office.audit.open(since)),
        close=lambda: door.in_back_office(lambda office: office.audit.close()),
        load_older=lambda: door.in_back_office(lambda office: office.audit.load_older()),
        export=export,
    )


def attendance_actions(doing: Doing, say: Say) -> "AttendanceActions":
    """What the attendance area can ask for."""
    from console.views.attendance.actions import AttendanceActions

    door = doing.door

    def export(parent: QWidget, name: str, told: Told) -> None:
        def begin(path: Path) -> None:
            from console.shell.attendance_csv import write_logs

            export = _Export(write_logs, path, doing.hand.board.zone, say, told)
            door.in_back_office(
                lambda office: office.attendance.read_all(export.write, export.tell)
            )

        ask_where(parent, name, begin)

    may_correct = doing.hand.may(Capability.DECIDE_ATTENDANCE)
    return AttendanceActions(
        open=lambda wish: door.in_back_office(lambda office: office.attendance.open(wish)),
        close=lambda: door.in_back_office(lambda office: office.attendance.close()),
        load_older=lambda: door.in_back_office(lambda office: office.attendance.load_older()),
        export=export,
        correct=doing.correct_clock_out if may_correct else None,
        take_back=doing.take_back,
    )


def staff_actions(doing: Doing, say: Say) -> "StaffActions":
    """What the staff area can ask for."""
    from console.views.staff.actions import StaffActions

    door = doing.door

    def save_place(wish: "PlaceWish", told: "Planned") -> None:
        door.in_back_office(lambda office: office.places.save(wish, told))

    return StaffActions(
        open_former=lambda wish: door.in_back_office(lambda office: office.former.open(wish)),
        close_former=lambda: door.in_back_office(lambda office: office.former.close()),
        load_older=lambda: door.in_back_office(lambda office: office.former.load_older()),
        change=doing.change_staff,
        deactivate=doing.deactivate,
        reactivate=doing.reactivate,
        take_back=doing.take_back,
        save_place=save_place,
        remove_place=doing.remove_place,
        tell=lambda words: say(Message(tone=Tone.WARN, title=words)),
    )


class _Export(Record, Generic[EntryT], frozen=True):
    """A file on its way. `put`: writes entries there, with the times of a zone."""

    put: Callable[[tuple[EntryT, ...], Path, "tzinfo"], None]
    path: Path
    zone: "tzinfo"
    say: Say
    told: Told

    def tell(self, read: int, count: int) -> None:
        """So many are read."""
        self.told((read, count))

    def write(self, entries: tuple[EntryT, ...], trouble: str) -> None:
        """All are read, or not; the file is written beside the loop."""
        if trouble:
            self._end(trouble)
            return
        loop = asyncio.get_running_loop()
        written = loop.run_in_executor(None, self.put, entries, self.path, self.zone)
        written.add_done_callback(self._on_written)

    def _on_written(self, written: "asyncio.Future[None]") -> None:
        error = written.exception()
        known = isinstance(error, OSError) and error.strerror
        self._end("" if error is None else known or str(error))

    def _end(self, trouble: str) -> None:
        self.told(None)
        self.say(saved(self.path, trouble))


def ask_where(parent: QWidget, name: str, on_chosen: Callable[[Path], None]) -> None:
    """Ask where a file of that name goes, at first where this PC keeps documents."""
    from console.shell import file_choice

    usual = QStandardPaths.StandardLocation.DocumentsLocation
    place = Path(QStandardPaths.writableLocation(usual)) / name
    file_choice.ask_where_to_save(parent, place, on_chosen)


def saved(path: Path, trouble: str) -> Message:
    """A file was saved, or why not."""
    if trouble:
        title = _tr("{name} was not saved").format(name=path.name)
        return Message(tone=Tone.BAD, title=title, text=told(trouble))
    return Message(tone=Tone.OK, title=_tr("Saved {name}").format(name=path.name))


def _tr(text: str) -> str:
    return QCoreApplication.translate("back_office", text)
