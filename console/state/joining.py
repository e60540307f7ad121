"""Lists of those who registered and of codes to register with, as far as they were read."""

from console.state.book import Book
from contract.resources.team import Registration, RegistrationCode


class Registrations(Book[Registration, None]):
    """Who was let in or rejected, the latest first."""

    def __init__(self) -> None:
        super().__init__(None, lambda one: one.id)


class RegistrationCodes(Book[RegistrationCode, None]):
    """Codes to register with, newest first."""

    def __init__(self) -> None:
        super().__init__(None, lambda one: one.id)
