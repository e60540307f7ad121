"""The quick replies of a PC where nobody wrote others, in the language of the screen."""

from PySide6.QtCore import QCoreApplication

from console.state.quick_replies import QuickReply, ReplyField


def usual_replies() -> tuple[QuickReply, ...]:
    """What guests are told most often."""
    return (
        QuickReply(_tr("On its way"), _tr("It is on its way to room {room}.")),
        QuickReply(_tr("15 minutes"), _tr("Somebody will be with you within 15 minutes.")),
        QuickReply(
            _tr("Late checkout until 14:00"),
            _tr("On {checkout} you are welcome to keep your room until 14:00."),
        ),
        QuickReply(_tr("Please call 0"), _tr("Please call 0 from your room: we help at once.")),
        QuickReply(
            _tr("One moment"),
            _tr("Thank you, {guest}. I will find out and write to you here in a moment."),
        ),
        QuickReply(
            _tr("I am sorry"),
            _tr("I am sorry about that, {guest}. A colleague is on the way to room {room}."),
        ),
        QuickReply(_tr("Done"), _tr("That is done. Is there anything else I can do for you?")),
        QuickReply(
            _tr("Welcome"),
            _tr("Welcome to {hotel}, {guest}. I am {me}: write to me here whenever I can help."),
        ),
        QuickReply(_tr("Goodbye"), _tr("Thank you for staying with us. Regards, {me}, {hotel}")),
    )


def field_name(field: ReplyField) -> str:
    """A field as people say it."""
    return {
        ReplyField.GUEST: _tr("guest’s name"),
        ReplyField.ROOM: _tr("room"),
        ReplyField.CHECKOUT: _tr("checkout day"),
        ReplyField.ME: _tr("my first name"),
        ReplyField.HOTEL: _tr("hotel"),
    }[field]


def _tr(text: str) -> str:
    return QCoreApplication.translate("quick_replies", text)
