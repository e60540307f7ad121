"""What can be done with one message among colleagues."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from console.models.staff_entries import StaffLine
from console.views import icons
from console.views.chat.file_places import is_picture
from console.views.staff_chat import words
from console.views.staff_chat.words import tr
from console.views.theme import Theme
from console.views.widgets.office_menu import menu_within, office_menu
from console.views.words import plain
from contract.record import Record
from contract.resources.attachments import Attachment
from contract.resources.staff_chat import REACTIONS
from contract.scalars import Id


class MessageOffers(Record, frozen=True, kw_only=True):
    """What to do; None is not offered."""

    react: Callable[[str], None]
    reply: Callable[[], None]
    forward: Callable[[], None]
    copy: Callable[[], None]
    open_file: Callable[[Attachment], None]
    save_file: Callable[[Attachment], None]
    delete_file: Callable[[Id], None]
    files: tuple[Attachment, ...] = ()
    edit: Callable[[], None] | None = None
    delete: Callable[[], None] | None = None


def message_menu(
    line: StaffLine, readers: list[str], offers: MessageOffers, theme: Theme, parent: QWidget
) -> QMenu:
    """The menu of a message; `readers` are the names of those who have seen it."""
    menu = office_menu(theme, parent)
    if line.message_id is not None and not line.is_deleted:
        _add_reactions(menu, line, offers, theme)
        _add(menu, tr("Reply"), offers.reply)
        _add(menu, tr("Forward…"), offers.forward)
    _add(menu, tr("Copy the text"), None if line.is_deleted else offers.copy)
    for file in () if line.is_deleted else offers.files:
        name = plain(file.file_name).replace("&", "&&")
        if is_picture(file):
            _add(menu, tr("Open {name}").format(name=name), partial(offers.open_file, file))
        _add(menu, tr("Save {name}…").format(name=name), partial(offers.save_file, file))
    _add(menu, tr("Change"), offers.edit)
    for file in () if offers.delete is None else line.files:
        name = plain(file.file_name).replace("&", "&&")
        _add(menu, tr("Delete {name}").format(name=name), partial(offers.delete_file, file.id))
    _add(menu, tr("Delete"), offers.delete)
    if readers:
        menu.addSeparator()
        title = tr("Seen by {count}").format(count=len(readers))
        seen = menu_within(menu, theme, title)
        for name in readers:
            seen.addAction(name.replace("&", "&&")).setEnabled(False)
    return menu


def _add_reactions(menu: QMenu, line: StaffLine, offers: MessageOffers, theme: Theme) -> None:
    react = menu_within(menu, theme, tr("React"))
    own = {chip.emoji for chip in line.reactions if chip.is_mine}
    for emoji in REACTIONS:
        said = words.reaction(emoji)
        said = tr("Take back: {name}").format(name=said) if emoji in own else said
        sign = icons.qicon(words.sign(emoji), theme.px(16), theme.colour.text)
        action = react.addAction(sign, said)
        action.triggered.connect(lambda _=False, emoji=emoji: offers.react(emoji))


def _add(menu: QMenu, said: str, act: Callable[[], None] | None) -> None:
    if act is not None:
        menu.addAction(said).triggered.connect(lambda _=False: act())
