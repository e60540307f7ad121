"""The page of a first start, and the way to the hotel it goes step by step."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from console.api.authority import authority_problem
from console.shell.entry import Credentials, Entry
from console.shell.file_choice import ask_certificate
from console.shell.gate import Gate
from console.shell.known_hotel import authority_of, remember_authority
from console.shell.prefill import prefilled
from console.shell.shift import NoStationError
from console.shell.stage import Stage
from console.state.checks import Step, StepState, StepTold
from console.views.connect.page import ConnectPage
from console.views.connect.state import ConnectActions, Known, Wish
from console.views.language import Language
from console.views.stations import Station

if TYPE_CHECKING:
    from console.shell.check.walk import Walk

# Long enough to see that everything is well.
_SEEN_S: Final = 0.8
Spawn = Callable[[Coroutine[Any, Any, None]], None]
Settle = Callable[[Gate, Entry, Station], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectWays:
    """Where the page's wishes go. `make_gate` opens a way to a hotel.

    `settle` gets who came in, and raises NoStationError. `pair` opens another page, `again` this
    one at an address.
    """

    make_gate: Callable[[Credentials], Gate]
    settle: Settle
    spawn: Spawn
    pair: Callable[[str, str], None]
    again: Callable[[str], None]


class Connect:
    """Shows the page, and goes the way it asks for."""

    def __init__(self, program: Stage, *, hotel_url: str, ways: ConnectWays) -> None:
        self._program, self._make_gate = program, ways.make_gate
        self._settle, self._pair, self._again = ways.settle, ways.pair, ways.again
        spawn = self._spawn = ways.spawn
        self._chosen: Path | None = None
        self._held: tuple[Gate, Entry, Station] | None = None
        self._is_open = True
        looks, known = program.pc.looks, prefilled(program)
        actions = ConnectActions(
            connect=lambda wish: spawn(self._go(wish)),
            choose_authority=self._choose_authority,
            set_theme=looks.choose_theme,
            go_on=lambda: spawn(self._go_on()),
            pair=self._on_pair,
            set_language=self._on_language,
        )
        authority = authority_of(program, hotel_url)
        shown = Known(
            version=known.version,
            hotel_url=hotel_url,
            username=known.username,
            authority="" if authority is None else authority.name,
            station=known.station or Station.RECEPTION,
        )
        self.page = ConnectPage(shown, actions, looks.theme(None))
        looks.changed.connect(self._on_looks_changed)

    def close(self) -> None:
        """The page is about to go."""
        if self._is_open:
            self._is_open = False
            self._program.pc.looks.changed.disconnect(self._on_looks_changed)

    def _on_looks_changed(self) -> None:
        self.page.set_theme(self._program.pc.looks.theme(None))

    def _on_language(self, language: Language, typed: str) -> None:
        self._spawn(self._let_go())
        self._program.pc.languages.show(language)
        self._again(typed)

    async def _go(self, wish: Wish) -> None:
        await self._let_go()
        credentials = Credentials(
            hotel_url=wish.hotel_url,
            username=wish.username,
            password=wish.password,
            ca_file=self._chosen or authority_of(self._program, wish.hotel_url),
        )
        gate = self._make_gate(credentials)
        walk = gate.walk()
        try:
            is_well = await self._walk(walk)
        except BaseException:
            await gate.leave()
            raise
        if walk.entry is None:
            await gate.leave()
        else:
            self._held = (gate, walk.entry, wish.station)
            if is_well:
                await asyncio.sleep(_SEEN_S)
                await self._go_on()
                return
        if self._is_open:
            self.page.show_over(may_go_on=self._held is not None)

    async def _walk(self, walk: "Walk") -> bool:
        """Whether no step failed."""
        is_well = True
        try:
            async for told in walk.steps():
                is_well = is_well and told.state is not StepState.FAILED
                if self._is_open:
                    self.page.show_told(told)
        finally:
            await walk.leave()
        return is_well

    async def _go_on(self) -> None:
        if self._held is None:
            return
        (gate, entry, station), self._held = self._held, None
        try:
            await self._settle(gate, entry, station)
        except NoStationError as error:
            told = StepTold(step=Step.SIGN_IN, state=StepState.FAILED, sentence=str(error))
            self.page.show_told(told)
            self.page.show_over(may_go_on=False)

    async def _let_go(self) -> None:
        """Give back the sign-in of a way that was not gone to its end."""
        if self._held is not None:
            (gate, _, _), self._held = self._held, None
            await gate.sign_out()
            await gate.leave()

    def _on_pair(self, hotel_url: str) -> None:
        remember_authority(self._program.pc.remembered, hotel_url, self._chosen)
        self._pair(hotel_url, "")

    def _choose_authority(self, _hotel_url: str) -> None:
        ask_certificate(self.page, self._on_authority)

    def _on_authority(self, file: Path) -> None:
        problem = authority_problem(file)
        if not problem:
            self._chosen = file.absolute()
        if self._is_open:
            self.page.show_authority(file.name, problem)
