"""What the book of decisions says."""

from PySide6.QtCore import QCoreApplication

from console.views.moments import dated
from console.views.place import Place
from console.views.words import plain
from contract.resources.audit import AuditEntry


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Audit", text)


def what(action: str) -> str:
    """What was done, in words; one this version does not know as the hotel calls it."""
    return _known().get(action) or plain(action)


def _known() -> dict[str, str]:
    return {**_of_clock(), **_of_roster(), **_of_people(), **_of_guests(), **_of_the_house()}


def _of_clock() -> dict[str, str]:
    return {
        "clock_log.approve": tr("Approved a clock-in"),
        "clock_log.reject": tr("Rejected a clock-in"),
        "clock_log.correct": tr("Put times right"),
        "clock_log.remind": tr("Reminded of a break"),
        "clock.clock_in": tr("Clocked somebody in"),
        "clock.clock_out": tr("Clocked somebody out"),
        "clock.start_break": tr("Began somebody’s break"),
        "clock.end_break": tr("Ended somebody’s break"),
        "attendance.rules": tr("Changed the rules for breaks"),
        "terminal.add": tr("Let in a clock terminal"),
        "terminal.revoke": tr("Showed out a clock terminal"),
    }


def _of_roster() -> dict[str, str]:
    return {
        "roster.save": tr("Saved shifts"),
        "roster.copy": tr("Copied shifts"),
        "roster.take_back": tr("Took copied shifts back"),
        "shift.add": tr("Added a shift"),
        "shift.change": tr("Changed a shift"),
        "shift.delete": tr("Removed a shift"),
        "period.add": tr("Made a roster period"),
        "period.change": tr("Changed a roster period"),
        "period.publish": tr("Published a roster period"),
        "period.draft": tr("Took a roster period back to draft"),
        "period.delete": tr("Deleted a roster period"),
        "period.finalize": tr("Finalised a roster period"),
        "period.unfinalize": tr("Opened a roster period again"),
    }


def _of_people() -> dict[str, str]:
    return {
        "registration.code": tr("Made a registration code"),
        "registration.revoke": tr("Revoked a registration code"),
        "registration.approve": tr("Let somebody in"),
        "registration.reject": tr("Rejected a registration"),
        "staff.change": tr("Changed a colleague"),
        "staff.deactivate": tr("Deactivated a colleague"),
        "department.add": tr("Added a department"),
        "department.rename": tr("Renamed a department"),
        "department.delete": tr("Deleted a department"),
        "role.add": tr("Added a role"),
        "role.rename": tr("Renamed a role"),
        "role.delete": tr("Deleted a role"),
    }


def _of_guests() -> dict[str, str]:
    return {
        "booking.confirm": tr("Confirmed a booking"),
        "booking.cancel": tr("Cancelled a booking"),
    }


def _of_the_house() -> dict[str, str]:
    return {
        "emergency.raise": tr("Raised an emergency"),
        "emergency.end": tr("Ended an emergency"),
    }


def about(entry: AuditEntry) -> str:
    """What it was about."""
    return plain(entry.subject)


def why(entry: AuditEntry) -> str:
    """The reason, where one was given."""
    return plain(entry.reason or "")


def where(entry: AuditEntry) -> str:
    """The PC it was done at."""
    return plain(entry.place or "") or "–"


def spoken(entry: AuditEntry, place: Place) -> str:
    """A whole decision for a screen reader."""
    parts = (plain(entry.decided_by), what(entry.action), about(entry), why(entry), where(entry))
    return ", ".join(part for part in (dated(entry.at, place), *parts) if part)
