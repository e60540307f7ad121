"""Under which number the specification names an event, and where a person sees it."""

from typing import Final

from contract.events import (
    attendance,
    breakfast,
    emergencies,
    guest_chat,
    live,
    orders,
    rooms,
    roster,
    staff,
    staff_chat,
    staff_chat_tools,
    stock,
)
from contract.events.base import Payload
from contract.registry import Entry, Key

OURS: Final = "ours"
_CONVERSATION: Final = "Reception: the conversation and its line in the inbox; the guest's chat"
_STAFF_CHAT: Final = "Every station: the staff chat's conversation"
_GUEST: Final = "The guest's chat in room; reception: the conversation"
_COUNTING: Final = "Manager: the counting view of the stocktake"
_STOCKTAKES: Final = "Manager: the list of stocktakes"
_OWN: Final = "The person's own bell and notification, in any station"

_PLACES: Final[dict[type[Payload], tuple[str, str]]] = {
    guest_chat.GuestMessaged: ("1.1", "Reception: inbox, conversation, sound, bell, notification"),
    guest_chat.StaffAnswered: ("1.2", _GUEST),
    guest_chat.StaffAssigned: ("1.3", _GUEST),
    guest_chat.MessageUpdated: ("1.4", _CONVERSATION),
    guest_chat.MessageDeleted: ("1.4", _CONVERSATION),
    guest_chat.MessageRemoved: ("1.4", _CONVERSATION),
    guest_chat.ConversationUnread: ("1.5", "Reception: unread badge of the inbox and its line"),
    guest_chat.MessageDelivered: ("1.6", "Reception: the tick of the message"),
    guest_chat.AttachmentDeleted: ("1.7", "Reception: the file goes from the conversation"),
    staff_chat.StaffMessaged: ("2.1", f"{_STAFF_CHAT}, badge of the rail and of the dock"),
    staff_chat.MessageEdited: ("2.2", _STAFF_CHAT),
    staff_chat.StaffMessageDeleted: ("2.2", _STAFF_CHAT),
    staff_chat.MessageReacted: ("2.2", _STAFF_CHAT),
    staff_chat.StaffMentioned: ("2.3", f"{_OWN}; the staff chat's line"),
    staff_chat.ConversationStarted: ("2.3", f"{_OWN}; the staff chat's list"),
    staff_chat_tools.TypingIndicated: ("2.4", f"{_STAFF_CHAT}: who is typing"),
    staff_chat_tools.MessagesRead: ("2.4", f"{_STAFF_CHAT}: who has read"),
    staff_chat_tools.ConversationUpdated: ("2.4", f"{_STAFF_CHAT}: title and people"),
    staff_chat_tools.AttachmentsUploaded: ("2.4", f"{_STAFF_CHAT}: the files"),
    staff_chat_tools.StaffAttachmentDeleted: ("2.4", f"{_STAFF_CHAT}: the file goes"),
    attendance.ClockStatusUpdated: ("3.1", "Manager: on duty by department; top bar: one's own"),
    staff.StaffUpdated: ("3.2", "Manager: the staff area; every list that shows the name"),
    staff.StaffRegistrationUpdated: ("3.3", "Manager: registrations waiting and its badge"),
    staff.DepartmentUpdated: ("3.4", "Manager: departments and roles"),
    staff.RoleUpdated: ("3.4", "Manager: departments and roles"),
    attendance.AttendanceLogged: ("4.1", "Manager: attendance feed of the dashboard and area"),
    roster.RosterUpdated: ("4.2", "Manager: the week of the roster"),
    roster.PeriodFinalized: ("4.3", "Manager: the roster's period and its card"),
    attendance.UnrosteredClockInRequested: (
        "4.4",
        "Every station of a manager: approval popup, queue and notification",
    ),
    attendance.BreakWarned: ("4.5", f"Manager: break warnings. {_OWN}"),
    attendance.OvertimeWarned: (OURS, f"Manager: attendance. {_OWN}"),
    attendance.ClockLogApproved: (OURS, _OWN),
    attendance.ClockLogRejected: (OURS, _OWN),
    orders.RoomServiceOrdered: ("5.1", "Porter: the queue, sound, bell, notification"),
    breakfast.BreakfastOrdered: ("5.2", "Porter: the queue, sound, bell, notification"),
    orders.OrderStatusUpdated: (OURS, "The guest's order in room"),
    roster.ShiftReminded: (OURS, _OWN),
    emergencies.EmergencyRaised: (OURS, "Every station: full screen until read, then a banner"),
    emergencies.EmergencyAcknowledged: (OURS, "Whoever raised it: who has read it"),
    emergencies.EmergencyEnded: (OURS, "Every station: the banner goes"),
    stock.LowStock: (OURS, "Manager: the bell"),
    stock.StocktakeCreated: ("6.1", _STOCKTAKES),
    stock.StocktakeDeleted: ("6.1", _STOCKTAKES),
    stock.StocktakeStatusChanged: ("6.1", _STOCKTAKES),
    stock.LineUpdated: ("6.2", f"{_COUNTING}: the line"),
    stock.LineDeleted: ("6.2", f"{_COUNTING}: the line goes"),
    stock.UserJoined: ("6.2", f"{_COUNTING}: who is in it"),
    stock.UserLeft: ("6.2", f"{_COUNTING}: who is in it"),
    stock.UserEditingLine: ("6.2", f"{_COUNTING}: who counts which line"),
    rooms.RoomNoticed: ("7.1", "The guest's screen in room; reception: the room's history"),
    live.Changed: (OURS, "Every station: whatever shows the record"),
    live.ChatPresence: (OURS, "Reception: who else is in the conversation"),
    live.Probe: (OURS, "Every station: the connection's state"),
}
_OTHERWISE: Final[dict[Key, tuple[str, str]]] = {
    ("staff_duty", "kitchen", "new-room-service-order"): (
        "5.3",
        "Kitchen: the ticket on the board, sound, bell",
    ),
    ("stocktake", None, "stocktake-status-changed"): ("6.2", f"{_COUNTING}: open or approved"),
}


def place_of(entry: Entry) -> tuple[str, str]:
    """The number in the specification, or OURS, and the place. Raises KeyError for a new event."""
    return _OTHERWISE.get(entry.key) or _PLACES[entry.payload]
