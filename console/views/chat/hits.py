"""What lies under a point of a message, and what a press there means."""

import enum
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from console.models.chat_entries import Bubble
from console.views.chat.blocks import Block, Press
from console.views.chat.file_places import address
from console.views.theme import Theme
from contract.resources.attachments import Attachment
from contract.scalars import Id


class Way(enum.Enum):
    """What can be pressed in a message besides what its foot offers."""

    REPLY = enum.auto()


@dataclass(frozen=True, slots=True)
class Link:
    """An address that is opened elsewhere."""

    url: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The line about the message this one answers."""

    message_id: Id


Hit = Press | Way | Link | Answered | Attachment


def hit(block: Block, spot: QPointF, theme: Theme) -> Hit | None:
    """What is under a point, px from the upper left corner of the entry's row."""
    entry = block.entry
    if not isinstance(entry, Bubble):
        return None
    found: list[Hit] = [press for press, rect in block.presses if rect.contains(spot)]
    reply = block.reply_spot(theme) if may_be_answered(entry) else None
    if reply is not None and reply.contains(spot):
        found.append(Way.REPLY)
    if entry.answered_id is not None and block.answered_row(theme).contains(spot):
        found.append(Answered(entry.answered_id))
    found += [
        place.file for place in block.files if place.rect.contains(spot) and address(place.file)
    ]
    link = block.text.link_at(spot - block.text_corner(theme)) if block.text else None
    if link is not None:
        found.append(Link(link))
    return next(iter(found), None)


def offered(block: Block) -> list[Hit]:
    """What Enter can press on a message, first what its foot offers."""
    files = [place.file for place in block.files if address(place.file)]
    links = block.text.links if block.text else ()
    return [*(press for press, _ in block.presses), *files, *(Link(one.url) for one in links)]


def may_be_answered(entry: object) -> bool:
    """Whether something can be written as an answer to an entry."""
    if not isinstance(entry, Bubble) or entry.message_id is None:
        return False
    return not (entry.is_deleted or entry.is_over)
