"""Made-up staff for the tests and pictures of the manager's staff area."""

from clock_samples import a_manager
from office_samples import office
from station_samples import ago, colleague

from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.state.former import FormerPage, StaffWish
from contract.record import replace
from contract.resources.staff import DutyStatus, StaffMember
from contract.resources.sync import Entity
from contract.resources.team import Department, StaffChange
from contract.scalars import Id

_OFF = DutyStatus.OFF_DUTY


def former() -> tuple[StaffMember, ...]:
    """Who was let go, by name."""
    return (
        colleague(301, "Dara Quinn", "Kitchen", duty=_OFF, is_active=False, email="dara@x.ie"),
        colleague(302, "Paul Keane", "Reception", role="Receptionist", duty=_OFF, is_active=False),
    )


def staffed() -> Board:
    """The manager's morning, with colleagues at home, an admin and a very long name."""
    known = office()
    known.me = a_manager("super_staff_admin")
    known.colleagues.apply(
        (
            colleague(201, "Femi Adeyemi", "Kitchen", duty=_OFF, email="femi.adeyemi@example.ie"),
            colleague(
                202,
                "Bartholomäus-Maximilian Freiherr von Hohenstein-Wittgenstein",
                "Housekeeping and laundry of the east wing",
                role="Assistant head housekeeper, nights",
                duty=_OFF,
                access_level="staff_admin",
                email="bartholomaeus-maximilian.von-hohenstein@grand-hotel.example",
            ),
        )
    )
    known.team.apply(
        (
            Department(id=Id("90"), name="Spa", slug="spa"),
            Department(
                id=Id("91"),
                name="Housekeeping and laundry of the east wing with its linen rooms and stores",
                slug="housekeeping and laundry of the east wing",
            ),
        )
    )
    return known


def let_go() -> Board:
    """The same, with those who were let go."""
    known = staffed()
    known.former.open(StaffWish(is_active=False))
    known.former.take_newest(FormerPage(former(), 2, has_more=False))
    return known


def held_change() -> PendingAction:
    """The first one by name is let go, and can be had back for six seconds."""
    action = NewAction(
        kind=ActionKind.DEACTIVATE, entity=Entity.STAFF, entity_id=Id("201"), target="inactive"
    )
    return PendingAction(
        key="held",
        action=action,
        made_at=ago(0),
        state=ActionState.WILL_SEND,
        send_after=ago(-0.1),
        may_withdraw=True,
    )


def refused_change() -> PendingAction:
    """A colleague was quicker."""
    action = NewAction(
        kind=ActionKind.CHANGE_STAFF,
        entity=Entity.STAFF,
        entity_id=Id("202"),
        target="active",
        staff=StaffChange(role="waiter"),
    )
    said = "Rita Walsh changed the profile of Bartholomäus-Maximilian in the meantime."
    return PendingAction(
        key="refused", action=action, made_at=ago(1), state=ActionState.FAILED, refusal=said
    )


def held_removal() -> PendingAction:
    """The spa, in which nobody is, is removed, and can be had back for six seconds."""
    action = NewAction(
        kind=ActionKind.REMOVE_DEPARTMENT,
        entity=Entity.DEPARTMENT,
        entity_id=Id("90"),
        target="spa",
    )
    return replace(held_change(), key="removal", action=action)
