"""Goes to what was found: a conversation, an order's row, a message, a colleague."""

from typing import TYPE_CHECKING, Any

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
        case FindKind.STAFF_MESSAGE | FindKind.UNKNOWN:
            _say(shift, _tr("This message cannot be opened here"), plain(find.text))


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
    session, conversation_id = shift.workplace.session, find.conversation
    if conversation_id is None or Area.GUEST_CHAT not in shift.office.frame.areas:
        return
    shift.office.frame.open_area(Area.GUEST_CHAT)
    reception: Any = shift.office.frame.view(Station.RECEPTION)

    def opened(sentence: str) -> None:
        area = reception.chat
        if area.models.open_id == conversation_id and area.conversation.reveal(find.id):
            return
        title, why = _tr("The message was not opened"), sentence
        if not why and area.models.is_loaded:
            why = _tr("The message is not there any more")
        is_live = shift.board.link.state is LinkState.LIVE
        why = why or area.models.trouble
        offline = _tr("Offline: open it once this PC is online again.")
        _say(shift, title, plain(why) if is_live else offline, Tone.BAD)

    if session is not None:
        session.search.open_message(conversation_id, find.id, opened)


def _to_colleague(shift: "Shift", find: Find) -> None:
    """Who is on duty is shown where that is; there is no station for it in kitchen and porter."""
    if Area.ON_DUTY in shift.office.frame.areas:
        shift.office.frame.open_area(Area.ON_DUTY)
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
