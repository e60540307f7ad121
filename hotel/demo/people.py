"""The demo hotel's staff: who they are, and how their day stands."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A colleague. `on_duty_h`: clocked in so many hours ago; `on_break_min`: minutes ago.

    Who is off duty was due `due_h` hours ago, by the roster, or has no shift today.
    Those with `signs_in` are handed out as demo accounts.
    """

    username: str
    first_name: str
    last_name: str
    department: str
    role: str
    access_level: str = "regular_staff"
    signs_in: bool = False
    on_duty_h: float | None = None
    on_break_min: float | None = None
    has_no_shift: bool = False
    forgets_breaks: bool = False
    due_h: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Somebody who registered so many minutes ago and waits to be let in."""

    username: str
    first_name: str
    last_name: str
    code: str
    waits_min: float


APPLICANTS: Final = (
    Applicant(
        username="amir.haddad",
        first_name="Amir",
        last_name="Haddad",
        code="REG-7F21",
        waits_min=142,
    ),
    Applicant(
        username="klara.novak",
        first_name="Klára",
        last_name="Novák",
        code="REG-7F24",
        waits_min=40,
    ),
)
PEOPLE: Final = (
    Person(
        username="niamh",
        first_name="Niamh",
        last_name="Doyle",
        department="Management",
        role="Manager",
        access_level="super_staff_admin",
        signs_in=True,
        on_duty_h=6.2,
    ),
    Person(
        username="tomas",
        first_name="Tomás",
        last_name="Byrne",
        department="Kitchen",
        role="Chef",
        signs_in=True,
        on_duty_h=5.4,
    ),
    Person(
        username="sofia",
        first_name="Sofia",
        last_name="Marino",
        department="Kitchen",
        role="Cook",
        signs_in=True,
        on_duty_h=3.1,
    ),
    Person(
        username="priya",
        first_name="Priya",
        last_name="Nair",
        department="Kitchen",
        role="Cook",
        on_duty_h=4.6,
        on_break_min=12,
    ),
    Person(
        username="liam",
        first_name="Liam",
        last_name="Kavanagh",
        department="Kitchen",
        role="Sous chef",
        has_no_shift=True,
    ),
    Person(
        username="marek",
        first_name="Marek",
        last_name="Kowalski",
        department="Porters",
        role="Porter",
        signs_in=True,
        on_duty_h=4.2,
    ),
    Person(
        username="conor",
        first_name="Conor",
        last_name="Walsh",
        department="Porters",
        role="Porter",
        signs_in=True,
        on_duty_h=1.8,
    ),
    Person(
        username="ewa",
        first_name="Ewa",
        last_name="Nowak",
        department="Porters",
        role="Porter",
        on_duty_h=9.6,
    ),
    Person(
        username="jane",
        first_name="Jane",
        last_name="Smith",
        department="Front Office",
        role="Receptionist",
        signs_in=True,
        on_duty_h=5.0,
    ),
    Person(
        username="rita",
        first_name="Rita",
        last_name="Kelly",
        department="Front Office",
        role="Receptionist",
        access_level="staff_admin",
        due_h=-9,
    ),
    Person(
        username="owen",
        first_name="Owen",
        last_name="Hughes",
        department="Front Office",
        role="Concierge",
        on_duty_h=2.4,
    ),
    Person(
        username="fatima",
        first_name="Fatima",
        last_name="Haddad",
        department="Housekeeping",
        role="Housekeeper",
        on_duty_h=1.1,
        has_no_shift=True,
    ),
    Person(
        username="grace",
        first_name="Grace",
        last_name="O’Connor",
        department="Housekeeping",
        role="Housekeeper",
        on_duty_h=6.7,
        forgets_breaks=True,
    ),
    Person(
        username="luca",
        first_name="Luca",
        last_name="Ricci",
        department="Food and Beverage",
        role="Waiter",
        on_duty_h=3.5,
        on_break_min=4,
    ),
    Person(
        username="hannah",
        first_name="Hannah",
        last_name="Schmidt",
        department="Food and Beverage",
        role="Bartender",
        due_h=0.4,
    ),
    Person(
        username="declan",
        first_name="Declan",
        last_name="Moore",
        department="Maintenance",
        role="Technician",
        on_duty_h=7.3,
        forgets_breaks=True,
    ),
)

COOKS: Final = ("Tomás Byrne", "Sofia Marino")
PORTERS: Final = ("Marek Kowalski", "Conor Walsh")
