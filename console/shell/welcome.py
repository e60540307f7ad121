"""The sign-in page and what it asks the hotel."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QSysInfo

from console.api.errors import ApiError, Refused, Unreachable
from console.shell.entry import Credentials
from console.shell.looks import Looks
from console.shell.remembered import Remembered
from console.shell.version import VERSION
from console.views.sign_in import state as view
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from console.views.tick import Tick

SignIn = Callable[[Credentials, Station], Awaitable[None]]
Spawn = Callable[[Coroutine[Any, Any, None]], None]
_PLACE_OF_NO_HOTEL = "none"


class Welcome:
    """Shows the page; `sign_in` raises ApiError with the sentence to show."""

    def __init__(
        self, remembered: Remembered, looks: Looks, *, sign_in: SignIn, spawn: Spawn
    ) -> None:
        self._looks = looks
        self._sign_in = sign_in
        self._spawn = spawn
        actions = view.SignInActions(
            sign_in=self._on_sign_in, check=self._on_check, set_theme=looks.choose_theme
        )
        clock = view.Clock(now=_now)
        self.page = SignInPage(_known(remembered), actions, clock=clock, theme=looks.theme(None))
        looks.changed.connect(self._on_looks_changed)
        self._tick = Tick(_now, self.page)
        self._tick.minute.connect(self.page.tick)
        self._tick.start()

    def show_problem(self, sentence: str) -> None:
        """Say why somebody is here again."""
        self.page.show_problem(view.SignInField.PASSWORD, sentence)

    def _on_looks_changed(self) -> None:
        self.page.set_theme(self._looks.theme(None))

    def _on_sign_in(self, filled: view.Credentials) -> None:
        credentials = Credentials(
            hotel_url=filled.hotel_url, username=filled.username, password=filled.password
        )
        self._spawn(self._try(credentials, filled.station))

    def _on_check(self, url: str) -> None:
        self._spawn(self._check(url))

    async def _try(self, credentials: Credentials, station: Station) -> None:
        try:
            await self._sign_in(credentials, station)
        except Unreachable as error:
            self.page.show_problem(view.SignInField.HOTEL, error.sentence)
        except ApiError as error:
            self.page.show_problem(view.SignInField.PASSWORD, error.sentence)

    async def _check(self, url: str) -> None:
        from console.api.hotels import capabilities
        from console.api.transport import Origin, Transport

        self.page.show_reach(view.Reach.CHECKING)
        transport = Transport(Origin(url=url))
        try:
            await capabilities(transport, slug=_PLACE_OF_NO_HOTEL)
        except Refused:
            # "No such hotel" is an answer too: somebody is there.
            self.page.show_reach(view.Reach.REACHABLE)
        except ApiError as error:
            self.page.show_reach(view.Reach.PROBLEM, error.sentence)
        finally:
            await asyncio.shield(transport.aclose())


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _known(remembered: Remembered) -> view.Remembered:
    station = remembered.get("station")
    return view.Remembered(
        pc_name=QSysInfo.machineHostName(),
        version=VERSION,
        hotel_name=remembered.get("hotel_name"),
        hotel_url=remembered.get("hotel_url"),
        slug=remembered.get("hotel_slug"),
        username=remembered.get("username"),
        station=Station(station) if station in set(Station) else None,
        duty_phone=remembered.get("duty_phone") or None,
    )
