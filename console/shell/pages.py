"""The pages before the stations: sign-in, the way to a hotel, pairing. One at a time."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from console.shell.entry import Credentials, Entry
from console.shell.gate import Gate
from console.shell.known_hotel import authority_of
from console.shell.pc_name import pc_name
from console.shell.stage import Stage
from console.views.stations import Station

if TYPE_CHECKING:
    from console.shell.connect import Connect
    from console.shell.pairing import Pairing
    from console.shell.staying import Lasting
    from console.shell.welcome import SignIn, Welcome


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWays:
    """Where the pages' wishes go. `make_gate` opens a way to a hotel.

    `sign_in` and `come_in_paired` raise ApiError, `take_in` NoStationError. `lasts`: how long
    people stay signed in. `leaving`: the stations are off the screen.
    """

    sign_in: "SignIn"
    make_gate: Callable[[Credentials], Gate]
    take_in: Callable[[Gate, Entry, Station], Awaitable[None]]
    come_in_paired: Callable[[Credentials], Awaitable[None]]
    lasts: Callable[[], "Awaitable[Lasting | None]"]
    leaving: Callable[[], None]
    spawn: Callable[[Coroutine[Any, Any, None]], None]


class Pages:
    """Each is loaded when it is first shown."""

    def __init__(self, program: Stage, ways: PageWays) -> None:
        self._program, self._ways = program, ways
        self._welcome: Welcome | None = None
        self._connect: Connect | None = None
        self._pairing: Pairing | None = None

    def welcome(self) -> "Welcome":
        """Ask who signs in."""
        from console.shell.duty_question import question_for
        from console.shell.prefill import prefilled
        from console.shell.welcome import Ways, Welcome

        program = self._program
        # From here on the person at the page is the one who knows.
        program.given = None
        self._ways.leaving()
        if self._welcome is None:
            self.close()
            self._welcome = Welcome(
                prefilled(program),
                program.pc.looks,
                languages=program.pc.languages,
                ways=Ways(
                    sign_in=self._ways.sign_in,
                    spawn=self._ways.spawn,
                    authority=partial(authority_of, program),
                    check_way=self.connect,
                    pair=self.pair,
                    lasts=self._ways.lasts,
                    question=partial(question_for, program),
                ),
            )
        program.window.show_page(self._welcome.page)
        return self._welcome

    def connect(self, hotel_url: str) -> None:
        """Go the way to a hotel step by step: on a first start, and when somebody asks to."""
        from console.shell.connect import Connect, ConnectWays

        self.close()
        self._connect = Connect(
            self._program,
            hotel_url=hotel_url,
            ways=ConnectWays(
                make_gate=self._ways.make_gate,
                settle=self._ways.take_in,
                spawn=self._ways.spawn,
                pair=self.pair,
                again=self.connect,
            ),
        )
        self._program.window.show_page(self._connect.page)

    def pair(self, hotel_url: str, slug: str) -> None:
        """Have this PC become a screen that nobody signs in at."""
        from console.shell.pairing import Pairing, PairingPlace, PairingWays

        self.close()
        program = self._program
        self._pairing = Pairing(
            PairingPlace(
                hotel_url=hotel_url,
                slug=slug,
                folder=program.pc.database.folder,
                pc_name=pc_name(program.pc.remembered),
            ),
            program.pc.looks,
            ways=PairingWays(
                come_in=self._ways.come_in_paired,
                spawn=self._ways.spawn,
                back=self._leave_pairing,
                authority=partial(authority_of, program),
            ),
        )
        program.window.show_page(self._pairing.page)

    def close(self) -> None:
        """Something else is about to be shown."""
        for page in (self._welcome, self._connect, self._pairing):
            if page is not None:
                page.close()
        self._welcome = self._connect = self._pairing = None

    def _leave_pairing(self) -> None:
        self.welcome()
