"""Reads who was decided about, and the codes to register with; makes codes."""

from collections.abc import Callable

from console.api.errors import ApiError, named
from console.session.book_keeper import BookKeeper, Kept
from console.session.diagnostics import Diagnostics
from console.session.ports import CodesPort, RegistrationsPort
from console.session.writer import Writer
from console.state.board import BoardChanges
from contract.resources.team import Registration, RegistrationCode, RegistrationPackage


class RegistrationKeeper(BookKeeper[Registration, None]):
    """Who was let in or rejected, as far as somebody looks."""

    def __init__(self, port: RegistrationsPort, writer: Writer, diagnostics: Diagnostics) -> None:
        kept = Kept(
            name="registrations",
            book=writer.board.registrations,
            port=port,
            told=lambda is_other: BoardChanges(registrations=is_other),
        )
        super().__init__(kept, writer, diagnostics)


class CodeKeeper(BookKeeper[RegistrationCode, None]):
    """Codes to register with, as far as somebody looks."""

    def __init__(self, port: CodesPort, writer: Writer, diagnostics: Diagnostics) -> None:
        kept = Kept(
            name="registration codes",
            book=writer.board.registration_codes,
            port=port,
            told=lambda is_other: BoardChanges(registration_codes=is_other),
        )
        super().__init__(kept, writer, diagnostics)
        self._port = port

    def make(self, done: Callable[[RegistrationPackage | None, str], None]) -> None:
        """Make a code; `done` gets it, or None and why there is none.

        It is not held for a connection: whoever makes a code reads it out at once.
        """
        self._begin(self._make(done))

    async def _make(self, done: Callable[[RegistrationPackage | None, str], None]) -> None:
        try:
            made = await self._port.make()
        except ApiError as error:
            self._diagnostics.note(f"registration codes: {named(error)}")
            done(None, error.sentence)
            return
        done(made, "")
        self.look()
