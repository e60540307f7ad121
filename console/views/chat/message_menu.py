"""What can be done with one message, as a menu."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from console.models.chat_entries import Bubble
from console.views.chat.blocks import Press, press_words, presses_of
from console.views.chat.file_places import address, is_picture
from console.views.chat.hits import may_be_answered
from console.views.theme import Theme
from console.views.widgets.office_menu import office_menu
from console.views.words import plain
from contract.resources.attachments import Attachment
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageDeeds:
    """`press` does what the foot of a message offers; the rest is named as what it does."""

    reply: Callable[[Bubble], object]
    jump: Callable[[Id], object]
    edit: Callable[[Id, str], object]
    delete: Callable[[Id], object]
    delete_file: Callable[[Id, Id], object]
    open_file: Callable[[Attachment], object]
    save_file: Callable[[Attachment], object]
    press: Callable[[Press, str], object]


def show_menu(
    bubble: Bubble, spot: QPoint, deeds: MessageDeeds, *, parent: QWidget, theme: Theme
) -> QMenu | None:
    """Offer it at a point of the screen; None when there is nothing to offer."""
    if QApplication.activePopupWidget() is not None:
        # Where the system makes a wish for a menu of a key, too, one is open already.
        return None
    menu = message_menu(bubble, deeds, parent=parent, theme=theme)
    if menu.isEmpty():
        menu.deleteLater()
        return None
    menu.popup(spot)
    menu.setActiveAction(menu.actions()[0])
    return menu


def message_menu(bubble: Bubble, deeds: MessageDeeds, *, parent: QWidget, theme: Theme) -> QMenu:
    """The menu of a message as it is now."""
    menu = office_menu(theme, parent)
    for press in presses_of(bubble):
        _add(menu, press_words(press), partial(deeds.press, press, bubble.action))
    if may_be_answered(bubble):
        _add(menu, _tr("Reply") + "\tR", lambda: deeds.reply(bubble))
    answered = bubble.answered_id
    if answered is not None:
        _add(menu, _tr("Go to the message it replies to"), lambda: deeds.jump(answered))
    if bubble.text and not bubble.is_deleted:
        _add(menu, _tr("Copy text") + "\tCtrl+C", lambda: copy_text(bubble))
    for file in bubble.files:
        _add_file(menu, file, deeds)
    _add_own(menu, bubble, deeds)
    return menu


def copy_text(bubble: Bubble) -> None:
    """Put the words of a message into the clipboard."""
    QGuiApplication.clipboard().setText(bubble.text)


def _add_file(menu: QMenu, file: Attachment, deeds: MessageDeeds) -> None:
    if not address(file):
        return
    name = plain(file.file_name)
    if is_picture(file):
        _add(menu, _tr("Open {name}").format(name=name), lambda: deeds.open_file(file))
    _add(menu, _tr("Save {name}…").format(name=name), lambda: deeds.save_file(file))


def _add_own(menu: QMenu, bubble: Bubble, deeds: MessageDeeds) -> None:
    message_id = bubble.message_id
    if not bubble.is_mine or message_id is None or bubble.is_deleted:
        return
    if bubble.text and not bubble.is_over:
        _add(menu, _tr("Edit"), lambda: deeds.edit(message_id, bubble.text))
    for file in bubble.files:
        said = _tr("Delete {name}").format(name=plain(file.file_name))
        _add(menu, said, partial(deeds.delete_file, message_id, file.id))
    _add(menu, _tr("Delete the message") + "\tDel", lambda: deeds.delete(message_id))


def _add(menu: QMenu, words: str, act: Callable[[], object]) -> None:
    # An ampersand in a file's name would underline the letter after it.
    menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: act())


def _tr(text: str) -> str:
    return QCoreApplication.translate("MessageMenu", text)
