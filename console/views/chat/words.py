"""What every conversation says."""

from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from console.models.chat_entries import Bubble, DayLine, Entry, HandledLine, MissingLine, UnseenLine
from console.state.actions import ActionState
from console.views.icons import Icon
from console.views.language import locale
from console.views.place import Place
from console.views.words import clock_time, long_day, plain, told
from contract.attachments import MEGABYTE
from contract.resources.attachments import Attachment

FILES_ONLY = "[File shared]"


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("chat", text)


def day_line(line: DayLine, now: datetime, zone: tzinfo) -> str:
    """Today, Sunday 30 November."""
    at = datetime(line.day.year, line.day.month, line.day.day, 12, tzinfo=zone)
    said = long_day(at, zone)
    today: date = now.astimezone(zone).date()
    if line.day == today:
        return tr("Today, {day}").format(day=said)
    if line.day == today - timedelta(days=1):
        return tr("Yesterday, {day}").format(day=said)
    return said


def unseen_line(line: UnseenLine, zone: tzinfo) -> str:
    """2 new since 14:02."""
    since = clock_time(line.since, zone)
    return tr("{count} new since {time}").format(count=line.count, time=since)


def handled_line(line: HandledLine, zone: tzinfo) -> str:
    """Who took over, and who decided that."""
    name, time = plain(line.name), clock_time(line.at, zone)
    if line.by is None:
        return tr("{name} took over · {time}").format(name=name, time=time)
    pattern = tr("{by} handed over to {name} · {time}")
    said = pattern.format(by=plain(line.by), name=name, time=time)
    return f"{said} · {plain(line.note)}" if line.note else said


def missing_line(line: MissingLine) -> str:
    """That messages are missing, or may be, and why."""
    if line.is_all and not line.trouble:
        return tr("The messages are not here yet")
    if line.is_all:
        return tr("The messages could not be loaded. {reason}").format(reason=told(line.trouble))
    return tr("Newer messages may be missing. {reason}").format(reason=told(line.trouble))


def who(bubble: Bubble) -> str:
    """Who wrote it."""
    if bubble.is_mine:
        return tr("You")
    return plain(bubble.who) or (tr("Staff") if bubble.is_staff else tr("Guest"))


def beginning(bubble: Bubble) -> str:
    """What stands for a message where it is answered: its words, or the names of its files."""
    return plain(bubble.text) or ", ".join(plain(file.file_name) for file in bubble.files)


def deleted(bubble: Bubble, zone: tzinfo) -> str:
    """What stands in place of a deleted message."""
    time = clock_time(bubble.at, zone)
    if bubble.is_mine:
        return tr("You deleted this message · {time}").format(time=time)
    return tr("{name} deleted this message · {time}").format(name=who(bubble), time=time)


def size(file: Attachment) -> str:
    """How large a file is: 212 KB, 1.8 MB."""
    if not file.file_size:
        return plain(file.file_size_display)
    return bytes_in_words(file.file_size)


def bytes_in_words(count: int) -> str:
    """A size as people read it: 212 KB, 1.8 MB."""
    if count < MEGABYTE:
        return f"{max(1, round(count / 1024))} KB"
    return f"{locale().toString(count / MEGABYTE, 'f', 1)} MB"


def file_line(file: Attachment) -> str:
    """A file's name and size: thermostat.jpg, 1.8 MB."""
    return ", ".join(part for part in (plain(file.file_name), size(file)) if part)


def unloaded(file: Attachment) -> str:
    """A picture that cannot be shown."""
    return tr("{name} could not be loaded").format(name=plain(file.file_name))


def saving(file: Attachment, percent: int) -> str:
    """A file on its way to this PC's disk."""
    return f"{plain(file.file_name)} · {saving_percent(percent)}"


def saving_percent(percent: int) -> str:
    """How far saving is."""
    return tr("Saving, {percent} %").format(percent=percent)


def removed(bubble: Bubble) -> str:
    """What stands in place of files that were taken out of a message."""
    who_did, many = who(bubble), bubble.removed_files
    if bubble.is_mine:
        one, more = tr("You removed a file"), tr("You removed {count} files")
    else:
        one, more = tr("{name} removed a file"), tr("{name} removed {count} files")
    return (one if many == 1 else more).format(name=who_did, count=many)


def foot(bubble: Bubble, zone: tzinfo) -> str:
    """Who and when below a message; how far it got is told apart."""
    parts = [who(bubble), clock_time(bubble.at, zone)]
    if bubble.edited_at is not None:
        parts.append(tr("edited {time}").format(time=clock_time(bubble.edited_at, zone)))
    return " · ".join(parts)


def on_its_way(state: ActionState | None, *, is_live: bool) -> str:
    """How far something got that the hotel may still take; below a message and in a list."""
    match state:
        case ActionState.SENDING:
            return tr("Sending")
        case ActionState.WILL_SEND:
            return tr("Waiting to send") if is_live else tr("Will send when back online")
        case ActionState.NOT_CONFIRMED:
            return tr("Not confirmed")
        case _:
            return ""


def progress(bubble: Bubble, *, is_live: bool) -> tuple[Icon, str] | None:
    """How far a message of the house got."""
    match bubble.state:
        case ActionState.SENDING:
            if bubble.percent is not None:
                return Icon.REFRESH, tr("Sending, {percent} %").format(percent=bubble.percent)
            return Icon.REFRESH, on_its_way(bubble.state, is_live=is_live)
        case ActionState.WILL_SEND | ActionState.NOT_CONFIRMED:
            return Icon.CLOUD_OFF, on_its_way(bubble.state, is_live=is_live)
        case ActionState.FAILED:
            return Icon.CIRCLE_ALERT, told(bubble.refusal or "") or tr("The server did not answer.")
        case None:
            return _arrived(bubble)


def _arrived(bubble: Bubble) -> tuple[Icon, str] | None:
    if not bubble.is_staff:
        return None
    return Icon.CHECK_CHECK, tr("Read") if bubble.is_read else tr("Delivered")


def spoken(entry: Entry, place: Place, *, is_live: bool) -> str:
    """An entry as a screen reader says it."""
    match entry:
        case DayLine():
            return day_line(entry, place.now(), place.zone)
        case UnseenLine():
            return unseen_line(entry, place.zone)
        case HandledLine():
            return handled_line(entry, place.zone)
        case MissingLine():
            return missing_line(entry)
        case Bubble() if entry.is_deleted:
            return deleted(entry, place.zone)
        case Bubble():
            how = progress(entry, is_live=is_live)
            files = [plain(file.file_name) for file in entry.files]
            gone = [removed(entry)] if entry.removed_files else []
            parts = [
                plain(entry.text),
                *files,
                *gone,
                foot(entry, place.zone),
                how[1] if how else "",
            ]
            return ", ".join(part for part in parts if part)
