"""Who may do, open and follow what, against tables written out by hand."""

import pytest

from contract.channels import FAMILIES
from contract.following import may_follow
from contract.permissions import Actor, Capability, Duty, capabilities_of, duties_of, may, may_open
from contract.resolve import resolve

COOK = Actor("grand", "1", role_slug="chef", department_slug="kitchen")
PORTER = Actor("grand", "2", role_slug="porter", department_slug="concierge")
DESK = Actor("grand", "3", role_slug="receptionist", department_slug="front-office",
             conversations=frozenset({"7"}))  # fmt: skip
MANAGER = Actor("grand", "4", role_slug="manager", department_slug="management")
ADMIN = Actor("grand", "5", access_level="staff_admin")
CLEANER = Actor("grand", "6", role_slug="cleaner", department_slug="housekeeping")
GUEST = Actor("grand", room_number="101")
NOBODY = Actor("grand")
DISPLAY = Actor("grand", station_id="1", station=Duty.KITCHEN)
CLOCK = Actor("grand", terminal_id="1")
TRAYS = Actor("grand", station_id="2", station=Duty.PORTER)
EVERYBODY = {"cook": COOK, "porter": PORTER, "desk": DESK, "manager": MANAGER, "admin": ADMIN,
             "cleaner": CLEANER, "guest": GUEST, "nobody": NOBODY, "display": DISPLAY,
             "trays": TRAYS, "clock": CLOCK}  # fmt: skip
STAFF = {"cook", "porter", "desk", "manager", "admin", "cleaner"}
BOSSES = {"manager", "admin"}
SCREENS = {"display", "trays"}

FOLLOWERS = {
    "hotel-grand": STAFF,
    "grand-room-101": {"guest"},
    "grand-room-101-chat": {"guest"},
    "grand-room-102": set(),
    "grand-room-102-chat": set(),
    "grand-staff-99-kitchen": {"cook", "display"} | BOSSES,
    "grand-staff-99-porter": {"porter", "trays"} | BOSSES,
    "grand-staff-99-chat": set(),
    "grand-staff-99-room_service_waiter": set(),
    "grand-staff-99-notifications": set(),
    "grand-staff-1-kitchen": {"cook", "display"} | BOSSES,
    "grand-staff-1-chat": {"cook"},
    "grand-staff-6-porter": {"porter", "cleaner", "trays"} | BOSSES,
    "grand-staff-3-chat": {"desk"},
    "grand-staff-3-notifications": {"desk"},
    "grand-staff-conversation-7": {"desk"},
    "grand-staff-conversation-8": set(),
    "grand-conversation-7-chat": {"desk"} | BOSSES,
    "grand-deletions-7": {"desk"} | BOSSES,
    "attendance-grand": BOSSES,
    "attendance-grand-managers": BOSSES,
    "attendance-grand-staff-2": {"porter"},
    "attendance-grand-staff-99": set(),
    "grand-stocktakes": STAFF,
    "grand-stocktake-3": STAFF,
    "grand-live-kitchen": {"cook", "display"} | BOSSES,
    "grand-live-porter": {"porter", "trays"} | BOSSES,
    "grand-live-desk": {"desk"} | BOSSES,
    "grand-live-manager": BOSSES,
    "grand-live-staff": STAFF | SCREENS,
    "grand-live-conversation-7": {"desk"},
    "grand-live-conversation-8": set(),
    "grand-live-stocktake-3": STAFF,
}


@pytest.mark.parametrize(("channel", "allowed"), FOLLOWERS.items(), ids=FOLLOWERS)
def test_that_exactly_the_listed_people_may_follow_a_channel(channel, allowed):
    found = resolve("grand", channel)
    assert found is not None
    family, parameters = found
    followers = {who for who, actor in EVERYBODY.items() if may_follow(actor, family, parameters)}
    assert followers == allowed


def test_that_the_table_above_has_every_family():
    assert {resolve("grand", channel)[0] for channel in FOLLOWERS} == set(FAMILIES)


@pytest.mark.parametrize("channel", FOLLOWERS)
def test_that_nobody_of_another_hotel_may_follow_a_channel(channel):
    family, parameters = resolve("grand", channel)
    for actor in EVERYBODY.values():
        stranger = Actor("other", actor.staff_id, actor.role_slug, actor.department_slug,
                         actor.access_level, actor.room_number, actor.conversations,
                         actor.station_id, actor.station, actor.terminal_id)  # fmt: skip
        assert not may_follow(stranger, family, parameters)


CAPABILITIES = {
    Capability.SEE_ORDERS: STAFF | SCREENS,
    Capability.ACKNOWLEDGE_UNHEARD: {"desk"} | BOSSES,
    Capability.SEE_STAFF: STAFF | SCREENS,
    Capability.CLOCK_SELF: STAFF,
    Capability.PLACE_ORDER: {"guest"} | STAFF,
    Capability.PREPARE_ORDER: {"cook", "display"} | BOSSES,
    Capability.CARRY_ORDER: {"porter", "trays"} | BOSSES,
    Capability.CANCEL_ORDER: {"cook", "desk", "display"} | BOSSES,
    Capability.CHANGE_STOCK: {"cook", "display"} | BOSSES,
    Capability.CLOCK_OTHERS: {"clock"} | BOSSES,
    Capability.SEE_ATTENDANCE: BOSSES,
    Capability.DECIDE_ATTENDANCE: BOSSES,
    Capability.MANAGE_ROSTER: BOSSES,
    Capability.MANAGE_STAFF: BOSSES,
    Capability.MANAGE_TERMINALS: BOSSES,
    Capability.SEE_AUDIT: BOSSES,
    Capability.SEE_PUSHES: BOSSES,
    Capability.SEE_ROOMS: {"desk"} | BOSSES,
    Capability.MANAGE_BOOKINGS: {"desk"} | BOSSES,
    Capability.COUNT_STOCK: STAFF,
    Capability.MANAGE_STOCK: BOSSES,
    Capability.RAISE_EMERGENCY: {"desk"} | BOSSES,
    Capability.MANAGE_STATIONS: BOSSES,
    Capability.CHAT_WITH_GUESTS: {"desk"} | BOSSES,
}


@pytest.mark.parametrize("capability", Capability)
def test_that_exactly_the_listed_people_have_a_capability(capability):
    able = {who for who, actor in EVERYBODY.items() if may(actor, capability)}
    assert able == CAPABILITIES[capability]


@pytest.mark.parametrize(
    ("actor", "duties"),
    [
        (COOK, {Duty.KITCHEN}),
        (PORTER, {Duty.PORTER}),
        (DESK, {Duty.DESK}),
        (MANAGER, {Duty.MANAGER}),
        (ADMIN, {Duty.MANAGER}),
        (Actor("grand", "9", access_level="super_staff_admin"), {Duty.MANAGER}),
        (Actor("grand", "9", department_slug="front-office"), {Duty.DESK}),
        (Actor("grand", "9", "porter", "kitchen"), {Duty.PORTER, Duty.KITCHEN}),
        (CLEANER, set()),
        (GUEST, set()),
        (NOBODY, set()),
        (DISPLAY, {Duty.KITCHEN}),
        (TRAYS, {Duty.PORTER}),
        (CLOCK, set()),
        (Actor("grand", station_id="3", station=Duty.MANAGER), set()),
        (Actor("grand", station=Duty.KITCHEN), set()),
    ],
)
def test_that_role_department_and_level_decide_the_side_of_the_house(actor, duties):
    assert duties_of(actor) == duties


def test_that_a_room_alone_gives_no_right_of_staff_and_nobody_has_none():
    assert capabilities_of(GUEST) == {Capability.PLACE_ORDER}
    assert not capabilities_of(NOBODY)
    for station in Duty:
        assert not may_open(GUEST, station)
        assert may_open(MANAGER, station)
