"""Turns what the registrations area asks for into commands and reading."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.shell.doing import Doing
from console.views.notices import Tone
from console.views.widgets.toasts import Message
from console.views.words import told
from contract.resources.team import RegistrationPackage

if TYPE_CHECKING:
    from console.views.registrations.actions import JoiningActions

Say = Callable[[Message], None]


def joining_actions(doing: Doing, say: Say) -> "JoiningActions":
    """What the registrations area can ask for."""
    from console.views.registrations.actions import JoiningActions, Made, Reading

    door = doing.door

    def make_code(made: Made) -> None:
        def done(package: RegistrationPackage | None, trouble: str) -> None:
            if package is None:
                title = QCoreApplication.translate("joining", "No code was made")
                say(Message(tone=Tone.BAD, title=title, text=told(trouble)))
            made(package)

        door.in_back_office(lambda office: office.codes.make(done))

    return JoiningActions(
        people=Reading(
            open=lambda: door.in_back_office(lambda office: office.registrations.open(None)),
            close=lambda: door.in_back_office(lambda office: office.registrations.close()),
            load_older=lambda: door.in_back_office(
                lambda office: office.registrations.load_older()
            ),
        ),
        codes=Reading(
            open=lambda: door.in_back_office(lambda office: office.codes.open(None)),
            close=lambda: door.in_back_office(lambda office: office.codes.close()),
            load_older=lambda: door.in_back_office(lambda office: office.codes.load_older()),
        ),
        make_code=make_code,
        revoke=doing.revoke_code,
        take_back=doing.take_back,
    )
