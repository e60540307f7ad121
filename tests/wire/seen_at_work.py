"""Where a person sees the events of orders, people, the roster, stock and emergencies."""

from dataclasses import replace
from typing import Final

from specification_seen import BELL, HEARING, OURS, Seen

from contract.events import (
    attendance,
    breakfast,
    emergencies,
    live,
    orders,
    roster,
    staff,
    stock,
)
from contract.events.base import Payload
from contract.registry import Key
from contract.resources.sync import Entity

_STOCK_ROOM: Final = "session.stock_room"
_COUNTING: Final = Seen(
    "Manager: the counting view of the stocktake",
    ("stock.counting", "stock.line_list"),
    heard=_STOCK_ROOM,
    read=Entity.STOCKTAKE_LINE,
)
_PEOPLE: Final = Seen(
    "Manager: the counting view of the stocktake",
    ("stock.faces_row", "stock.counting_head"),
    heard=_STOCK_ROOM,
)
_STOCKTAKES: Final = Seen(
    "Manager: the list of stocktakes",
    ("stock.takes", "manager.stock_card"),
    heard=_STOCK_ROOM,
    read=Entity.STOCKTAKE,
)
_OWN: Final = Seen(
    "The person's own bell and notification, in any station", BELL, heard="session.own_channel"
)

AT_WORK: Final[dict[type[Payload], tuple[str, Seen]]] = {
    attendance.ClockStatusUpdated: (
        "3.1",
        Seen(
            "Manager: on duty by department; top bar: one's own",
            ("on_duty.board", "manager.department_cards", "clock.duty_chip"),
            heard=HEARING,
            read=Entity.STAFF,
        ),
    ),
    staff.StaffUpdated: (
        "3.2",
        Seen(
            "Manager: the staff area; every list that shows the name",
            ("staff.area", "staff.people"),
            heard=HEARING,
            read=Entity.STAFF,
        ),
    ),
    staff.StaffRegistrationUpdated: (
        "3.3",
        Seen(
            "Manager: registrations waiting and its badge",
            ("registrations.area", "manager.registration_desk"),
            read=Entity.REGISTRATION,
        ),
    ),
    staff.DepartmentUpdated: (
        "3.4",
        Seen("Manager: departments and roles", ("staff.places",), read=Entity.DEPARTMENT),
    ),
    staff.RoleUpdated: (
        "3.4",
        Seen("Manager: departments and roles", ("staff.places",), read=Entity.ROLE),
    ),
    attendance.AttendanceLogged: (
        "4.1",
        Seen(
            "Manager: attendance feed of the dashboard and area",
            ("manager.feed", "attendance.area"),
            read=Entity.CLOCK_LOG,
        ),
    ),
    roster.RosterUpdated: (
        "4.2",
        Seen("Manager: the week of the roster", ("roster.week_view",), read=Entity.ROSTER_PERIOD),
    ),
    roster.PeriodFinalized: (
        "4.3",
        Seen(
            "Manager: the roster's period and its card",
            ("roster.period_bar", "manager.roster_card"),
            read=Entity.ROSTER_PERIOD,
        ),
    ),
    attendance.UnrosteredClockInRequested: (
        "4.4",
        Seen(
            "Every station of a manager: approval popup, queue and notification",
            ("approvals.popup", "approvals.queue"),
            heard=HEARING,
            read=Entity.CLOCK_LOG,
        ),
    ),
    attendance.BreakWarned: ("4.5", _OWN),
    attendance.OvertimeWarned: (OURS, _OWN),
    attendance.ClockLogApproved: (OURS, _OWN),
    attendance.ClockLogRejected: (OURS, _OWN),
    orders.RoomServiceOrdered: (
        "5.1",
        Seen(
            "Porter: the queue, sound, bell, notification",
            ("porter.lane", "porter.carry_card", *BELL),
            heard=HEARING,
            read=Entity.ORDER,
        ),
    ),
    breakfast.BreakfastOrdered: (
        "5.2",
        Seen(
            "Porter: the queue, sound, bell, notification",
            ("porter.tray_row", "porter.breakfast_layout", *BELL),
            heard=HEARING,
            read=Entity.BREAKFAST_ORDER,
        ),
    ),
    orders.OrderStatusUpdated: (
        OURS,
        Seen(
            "The guest's order in room; every station: the order's step",
            ("kitchen.ticket_paint", "porter.carry_card", "reception.orders_delegate"),
            read=Entity.ORDER,
        ),
    ),
    roster.ShiftReminded: (OURS, _OWN),
    emergencies.EmergencyRaised: (
        OURS,
        Seen(
            "Every station: full screen until read, then a banner",
            ("emergency.alert", "emergency.strip"),
            heard=HEARING,
            read=Entity.EMERGENCY,
        ),
    ),
    emergencies.EmergencyAcknowledged: (
        OURS,
        Seen(
            "Reception and manager: who has read it",
            ("emergency.status_dialog",),
            read=Entity.EMERGENCY,
        ),
    ),
    emergencies.EmergencyEnded: (
        OURS,
        Seen("Every station: the banner goes", ("emergency.strip",), read=Entity.EMERGENCY),
    ),
    stock.LowStock: (
        OURS,
        Seen(
            "Manager: the bell; the items in stock",
            (*BELL, "stock.items"),
            heard=_STOCK_ROOM,
            read=Entity.STOCK_ITEM,
        ),
    ),
    stock.StocktakeCreated: ("6.1", _STOCKTAKES),
    stock.StocktakeDeleted: ("6.1", _STOCKTAKES),
    stock.StocktakeStatusChanged: ("6.1", _STOCKTAKES),
    stock.LineUpdated: ("6.2", _COUNTING.with_more(": the line")),
    stock.LineDeleted: ("6.2", _COUNTING.with_more(": the line goes")),
    stock.UserJoined: ("6.2", _PEOPLE.with_more(": who is in it")),
    stock.UserLeft: ("6.2", _PEOPLE.with_more(": who is in it")),
    stock.UserEditingLine: ("6.2", _PEOPLE.with_more(": who counts which line")),
    live.Changed: (
        OURS,
        Seen(
            "Every station: whatever shows the record",
            ("kitchen.ticket_grid", "porter.lane", "reception.orders_view"),
            heard=HEARING,
            read=Entity.ORDER,
        ),
    ),
    live.ChatPresence: (
        OURS,
        Seen(
            "Reception: who else is in the conversation",
            ("guest_chat.presence", "guest_chat.together"),
            heard=HEARING,
        ),
    ),
    live.Probe: (
        OURS,
        Seen(
            "The check of the connection, before somebody signs in",
            ("connect.steps",),
            heard="shell.check.live_line",
        ),
    ),
}
ELSEWHERE: Final[dict[Key, tuple[str, Seen]]] = {
    ("staff_duty", "kitchen", "new-room-service-order"): (
        "5.3",
        Seen(
            "Kitchen: the ticket on the board, sound, bell",
            ("kitchen.ticket_grid", "kitchen.ticket_paint", *BELL),
            heard=HEARING,
            read=Entity.ORDER,
        ),
    ),
    ("stocktake", None, "stocktake-status-changed"): (
        "6.2",
        replace(_COUNTING.with_more(": open or approved"), read=Entity.STOCKTAKE),
    ),
    **{
        ("attendance_managers", None, event): (
            section,
            Seen(where, ("attendance.area", view), read=Entity.CLOCK_LOG),
        )
        for event, section, where, view in (
            ("break-warning", "4.5", "Manager: break warnings", "manager.figures"),
            ("overtime-warning", OURS, "Manager: attendance", "attendance.detail"),
        )
    },
}
