"""Made-up staff for the tests and pictures of the manager's staff area."""

from office_samples import office
from station_samples import colleague

from console.state.board import Board
from console.state.former import FormerPage, StaffWish
from contract.resources.staff import DutyStatus, StaffMember

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
    return known


def let_go() -> Board:
    """The same, with those who were let go."""
    known = staffed()
    known.former.open(StaffWish(is_active=False))
    known.former.take_newest(FormerPage(former(), 2, has_more=False))
    return known
