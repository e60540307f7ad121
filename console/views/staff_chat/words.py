"""What the chat among colleagues says."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from console.models.chat_entries import DayLine, Entry, UnseenLine
from console.models.staff_chat_list import StaffChatRow
from console.models.staff_entries import ReactionChip, StaffLine
from console.state.staff_chats import ShownStaffChat
from console.views.chat import words as chat_words
from console.views.icons import Icon
from console.views.place import Place
from console.views.words import clock_time, count, plain
from contract.resources.staff_chat import FILES_ONLY

_SIGN = {
    "👍": Icon.THUMBS_UP,
    "❤️": Icon.HEART,
    "😊": Icon.FACE_SMILE,
    "😂": Icon.FACE_LAUGH,
    "😮": Icon.FACE_SURPRISED,
    "😢": Icon.FACE_SAD,
    "🎉": Icon.PARTY,
    "🔥": Icon.FLAME,
    "✅": Icon.CHECK,
    "👏": Icon.CLAP,
}


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("staff_chat", text)


def sign(emoji: str) -> Icon:
    """How a reaction is painted: not every PC has a font with emoji."""
    return _SIGN.get(emoji, Icon.FACE_SMILE)


def reaction(emoji: str) -> str:
    """What a reaction is called."""
    return {
        "👍": tr("Thumbs up"),
        "❤️": tr("Heart"),
        "😊": tr("Smile"),
        "😂": tr("Laughing"),
        "😮": tr("Surprised"),
        "😢": tr("Sad"),
        "🎉": tr("Celebrating"),
        "🔥": tr("Fire"),
        "✅": tr("Done"),
        "👏": tr("Applause"),
    }.get(emoji, tr("Reaction"))


def preview(row: StaffChatRow) -> tuple[Icon | None, str]:
    """The newest message on one line with who wrote it, with a sign where it holds no words."""
    if row.text is None:
        return None, tr("Nobody has written yet")
    who = tr("You") if row.is_mine else plain(row.who)
    if row.text == FILES_ONLY:
        return Icon.FILE, tr("{name}: file").format(name=who)
    return None, tr("{name}: {text}").format(name=who, text=plain(row.text))


def mark(row: StaffChatRow, *, is_live: bool) -> str:
    """What is begun or on its way in a conversation."""
    if row.is_refused:
        return tr("Not sent")
    said = chat_words.on_its_way(row.on_its_way, is_live=is_live)
    return said or (tr("Draft") if row.has_draft else "")


def spoken_row(row: StaffChatRow, place: Place, *, is_live: bool) -> str:
    """A row as a screen reader says it."""
    unread = tr("{count} unread").format(count=row.unread) if row.unread else ""
    at = clock_time(row.at, place.zone)
    parts = (plain(row.title), unread, preview(row)[1], at, mark(row, is_live=is_live))
    return ", ".join(part for part in parts if part)


def members(shown: ShownStaffChat, title: str) -> str:
    """Front desk, 6 members; in a direct conversation the colleague and the department."""
    if shown.chat.is_group:
        many = count(len(shown.chat.participants), tr("member"), tr("members"))
        return tr("{title}, {members}").format(title=plain(title), members=many)
    others = [one for one in shown.chat.participants if one.full_name == title]
    where = others[0].department_name if others else None
    return f"{plain(title)}, {plain(where)}" if where else plain(title)


def unseen_line(line: UnseenLine) -> str:
    """2 new."""
    return tr("{count} new").format(count=line.count)


def edited(line: StaffLine, zone: tzinfo) -> str:
    """When it was changed."""
    if line.edited_at is None:
        return ""
    return tr("edited {time}").format(time=clock_time(line.edited_at, zone))


def deleted() -> str:
    """What stands in place of a deleted message."""
    return tr("Message deleted")


def seen(line: StaffLine) -> str:
    """How many have read the newest message."""
    if line.seen_by is None or (not line.seen_by and not line.is_mine):
        return ""
    if not line.seen_by:
        return tr("Delivered")
    if not line.is_group:
        return tr("Seen") if line.is_mine else ""
    return tr("Seen by {count}").format(count=line.seen_by)


def forwarded(line: StaffLine) -> str:
    """Whose words they were first."""
    return tr("Forwarded, first by {name}").format(name=plain(line.forwarded_from))


def answered(line: StaffLine) -> str:
    """What a message answers, on one line."""
    said = plain(line.answers)
    return f"{plain(line.answers_whom)}: {said}" if line.answers_whom else said


def typing(names: Sequence[str]) -> str:
    """Who types."""
    firsts = [plain(name).partition(" ")[0] for name in names]
    if not firsts:
        return ""
    if len(firsts) == 1:
        return tr("{name} is typing").format(name=firsts[0])
    if len(firsts) == 2:
        return tr("{one} and {other} are typing").format(one=firsts[0], other=firsts[1])
    return tr("{count} are typing").format(count=len(firsts))


def spoken_chip(chip: ReactionChip) -> str:
    """A reaction with who put it."""
    names = [plain(name) for name in chip.names if name]
    who = ", ".join([tr("You"), *names] if chip.is_mine else names)
    return f"{reaction(chip.emoji)}: {who}"


def spoken(entry: Entry, place: Place, *, is_live: bool) -> str:
    """An entry as a screen reader says it."""
    if isinstance(entry, DayLine):
        return chat_words.day_line(entry, place.now(), place.zone)
    if isinstance(entry, UnseenLine):
        return unseen_line(entry)
    if not isinstance(entry, StaffLine):
        return chat_words.spoken(entry, place, is_live=is_live)
    head = f"{plain(entry.who)}, {clock_time(entry.at, place.zone)}"
    if entry.is_deleted:
        return f"{head}, {deleted()}"
    how = chat_words.progress(entry, is_live=is_live) if entry.state is not None else None
    parts = [
        head,
        forwarded(entry) if entry.forwarded_from else "",
        plain(entry.text) if entry.text != FILES_ONLY else "",
        *(plain(file.file_name) for file in entry.files),
        edited(entry, place.zone),
        *(spoken_chip(chip) for chip in entry.reactions),
        seen(entry),
        how[1] if how else "",
    ]
    return ", ".join(part for part in parts if part)
