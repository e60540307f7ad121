"""What the guest chat says."""

from PySide6.QtCore import QCoreApplication

from console.models.chat_inbox import InboxChat, InboxHead, InboxNote, InboxPart
from console.views.chat.words import FILES_ONLY, on_its_way
from console.views.guest_chat.inbox_words import note
from console.views.icons import Icon
from console.views.place import Place
from console.views.words import plain, wait


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("guest_chat", text)


def head(row: InboxHead) -> tuple[str, str]:
    """A group's name and its order."""
    if row.part is InboxPart.WAITING:
        return tr("Waiting for a reply"), tr("longest first")
    return tr("Answered"), tr("newest first")


def preview(row: InboxChat) -> tuple[Icon | None, str]:
    """The newest message on one line, with a sign where it holds no words."""
    if row.text.startswith(FILES_ONLY):
        return (Icon.IMAGE, tr("Photo")) if row.has_picture else (Icon.FILE, tr("File"))
    if row.text.startswith("[Message") and row.text.endswith("deleted]"):
        return Icon.BAN, tr("Message deleted")
    said = plain(row.text)
    if row.is_by_me:
        return None, tr("You: {text}").format(text=said)
    return None, tr("Staff: {text}").format(text=said) if row.is_by_staff else said


def mark(row: InboxChat, *, is_live: bool) -> str:
    """What is begun or on its way in a conversation."""
    if row.is_refused:
        return tr("Not sent")
    return on_its_way(row.on_its_way, is_live=is_live) or (tr("Draft") if row.has_draft else "")


def handler(row: InboxChat) -> str:
    """Who takes care."""
    if row.is_mine:
        return tr("You")
    return plain(row.handler) or tr("Nobody yet")


def spoken_row(
    row: InboxChat | InboxHead | InboxNote, place: Place, others: str = "", *, is_live: bool = True
) -> str:
    """A row as a screen reader says it; `others` is who else has it open, in words."""
    if isinstance(row, InboxNote):
        return note()
    if isinstance(row, InboxHead):
        return f"{head(row)[0]} {row.count}"
    parts = [tr("Room {room}").format(room=plain(row.room)), plain(row.guest)]
    if row.waiting_since is not None:
        waited = wait(place.now() - row.waiting_since)
        parts.append(tr("waiting {wait}").format(wait=waited))
    if row.unread:
        parts.append(tr("{count} unread").format(count=row.unread))
    parts += [preview(row)[1], handler(row), mark(row, is_live=is_live), others]
    return ", ".join(part for part in parts if part)
