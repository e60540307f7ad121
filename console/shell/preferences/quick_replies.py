"""Settings, Quick replies: what its controls do."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from console.shell.shift import Shift
from console.shell.stations import has_guest_chat
from console.state.quick_replies import QuickReply
from console.views.notices import Tone
from console.views.settings.quick_replies import QuickRepliesFoot, QuickRepliesGroup
from console.views.settings.section import Section
from console.views.theme import Theme
from console.views.widgets.toasts import Message


def answers_guests(shift: Shift) -> bool:
    """Whether there is a chat to use quick replies in."""
    return has_guest_chat(shift.board, shift.workplace.hand)


def quick_replies_section(shift: Shift, theme: Theme) -> Section:
    """The quick replies of this PC."""

    def offer_undo(said: str, undo: Callable[[], None]) -> None:
        message = Message(tone=Tone.OK, title=said, action=_tr("Undo"), on_action=undo)
        shift.office.say(message)

    replies = shift.quick_replies
    group = QuickRepliesGroup(replies, ask=_asked(shift), offer_undo=offer_undo, theme=theme)
    title = _tr("Quick replies")
    hint = _tr("For replies to guests at this PC. Changes apply at once.")
    return Section(title, hint, [group, QuickRepliesFoot(group, theme)], theme)


def _asked(shift: Shift) -> Callable[[QuickReply | None, QWidget], QuickReply | None]:
    def ask(reply: QuickReply | None, parent: QWidget) -> QuickReply | None:
        from console.views.settings.reply_dialog import ReplyDialog

        dialog = ReplyDialog(reply, shift.pc.looks.theme(None), parent)
        return dialog.reply if dialog.exec() else None

    return ask


def _tr(text: str) -> str:
    return QCoreApplication.translate("quick_replies", text)
