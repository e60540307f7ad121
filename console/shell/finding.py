"""Goes to what was found: a conversation, an order's row, a message, a colleague."""

from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QCoreApplication

from console.state.link import LinkState
from console.views.notices import Tone
from console.views.stations import Area, Station
from console.views.widgets.toasts import Message
from console.views.words import plain
from contract.resources.search import Find, FindKind
from contract.resources.sync import Entity
from contract.scalars import Id

if TYPE_CHECKING:
    from console.shell.shift import Shift
    from console.views.manager.station import ManagerStation
    from console.views.reception.station import ReceptionStation

_LONGEST_SAID: Final = 120


def go_to(shift: "Shift", find: Find) -> None:
    """Open what was found where this person works with it."""
    match find.kind:
        case FindKind.ROOM | FindKind.GUEST:
            _to_room(shift, find)
        case FindKind.ORDER:
            _to_order(shift, find, Entity.ORDER)
        case FindKind.BREAKFAST:
            _to_order(shift, find, Entity.BREAKFAST_ORDER)
        case FindKind.GUEST_MESSAGE:
            _to_message(shift, find)
        case FindKind.COLLEAGUE:
            _to_colleague(shift, find)
        case FindKind.STAFF_MESSAGE:
            _to_staff_message(shift, find)
        case FindKind.UNKNOWN:
            # The list leaves out what this program does not know.
            return


def _to_room(shift: "Shift", find: Find) -> None:
    """The conversation of a room's stay, begun where there is none yet."""
    number = find.room_number or ""
    if Area.GUEST_CHAT not in shift.office.frame.areas:
        _say(shift, _tr("Room {room}").format(room=plain(number)), plain(find.name or find.text))
        return
    shift.office.frame.open_area(Area.GUEST_CHAT)
    known = shift.board.guest_chats.of_room(number)
    if known is not None:
        shift.workplace.open_chat(known)
        return
    session = shift.workplace.session

    def opened(sentence: str) -> None:
        if sentence:
            title = _tr("The conversation with room {room} was not opened")
            _say(shift, title.format(room=plain(number)), plain(sentence), Tone.BAD)

    if session is None or shift.board.link.state is not LinkState.LIVE:
        opened(_tr("The hotel cannot be reached. It is opened once this PC is online."))
    else:
        session.search.open_room(number, opened)


def _to_order(shift: "Shift", find: Find, entity: Entity) -> None:
    frame, stations = shift.office.frame, shift.office.stations
    if Station.RECEPTION in stations:
        frame.open(Station.RECEPTION)
        view: Any = frame.view(Station.RECEPTION)
        if view.reveal_order(entity, find.id):
            return
    for station in (Station.KITCHEN, Station.PORTER):
        if station in stations and _is_known(shift, entity, find.id):
            frame.open(station)
            view = frame.view(station)
            if view.reveal_order(entity, find.id):
                return
    title = _tr("Breakfast #{number} is not on the lists of today")
    if entity is Entity.ORDER:
        title = _tr("Order #{number} is not on the lists of today")
    _say(shift, title.format(number=plain(find.id)), plain(find.text))


def _to_message(shift: "Shift", find: Find) -> None:
    """A guest's conversation, open at a message."""
    session, conversation_id = shift.workplace.session, find.conversation
    if conversation_id is None or session is None or not _goes_to(shift, Area.GUEST_CHAT):
        return
    area = _reception(shift).chat
    assert area is not None
    end = partial(_reveal, shift, find, area.models, area.conversation)
    session.search.open_message(conversation_id, find.id, end)


def _to_staff_message(shift: "Shift", find: Find) -> None:
    """A conversation among colleagues, open at a message."""
    session, conversation_id = shift.workplace.session, find.conversation
    if conversation_id is None or session is None or not _goes_to(shift, Area.STAFF_CHAT):
        title = _tr("This message cannot be opened here")
        _say(shift, title, plain(find.text)[:_LONGEST_SAID])
        return
    frame = shift.office.frame
    area = cast("ReceptionStation | ManagerStation", frame.view(frame.station)).staff_chat
    assert area is not None
    session.staff_chat.open(conversation_id)
    end = partial(_reveal, shift, find, area.models, area.talk.messages)
    session.search.reach(session.staff_chat.keeper, find.id, end)


def _reveal(shift: "Shift", find: Find, models: Any, messages: Any, sentence: str) -> None:
    """Show a message whose page was asked for, or say why it is not here."""
    if models.open_id != find.conversation or messages.reveal(find.id):
        return
    gone = _tr("The message is not there any more") if models.is_loaded else ""
    why = sentence or gone or models.trouble
    if shift.board.link.state is not LinkState.LIVE:
        why = _tr("Offline: open it once this PC is online again.")
    _say(shift, _tr("The message was not opened"), plain(why), Tone.BAD)


def _goes_to(shift: "Shift", area: Area) -> bool:
    """Open an area where this person has it."""
    is_there = area in shift.office.frame.areas
    if is_there:
        shift.office.frame.open_area(area)
    return is_there


def _reception(shift: "Shift") -> "ReceptionStation":
    return cast("ReceptionStation", shift.office.frame.view(Station.RECEPTION))


def _to_colleague(shift: "Shift", find: Find) -> None:
    """One's direct conversation, else who is on duty; kitchen and porter have neither."""
    me = None if shift.board.me is None else shift.board.me.staff_id
    direct = shift.board.staff_chats.direct_with(me, find.id)
    session = shift.workplace.session
    if direct is not None and session is not None and _goes_to(shift, Area.STAFF_CHAT):
        session.staff_chat.open(direct)
        return
    if _goes_to(shift, Area.ON_DUTY):
        return
    if Station.MANAGER in shift.office.stations:
        shift.office.frame.open(Station.MANAGER)
        return
    member = shift.board.colleagues.shown(find.id)
    is_on_duty = member is not None and member.is_on_duty
    _say(shift, plain(find.text), _tr("On duty") if is_on_duty else _tr("Not on duty"))


def _is_known(shift: "Shift", entity: Entity, order_id: Id) -> bool:
    board = shift.board
    store = board.orders if entity is Entity.ORDER else board.breakfasts
    return store.shown(order_id) is not None


def _say(shift: "Shift", title: str, text: str, tone: Tone = Tone.INFO) -> None:
    shift.office.say(Message(tone=tone, title=title, text=text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
