"""Settings, Screens, for managers: what its controls ask of the hotel."""

import asyncio
from collections.abc import Awaitable, Coroutine
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

import msgspec
from PySide6.QtCore import QCoreApplication

from console.shell.shift import Shift
from console.views.settings.screens.listing import PairedGroup
from console.views.settings.screens.pair import PairGroup
from console.views.settings.screens.state import ScreensActions, ScreensFacts
from console.views.settings.section import Section
from console.views.theme import Theme
from contract.permissions import Capability, may
from contract.resources.stations import NewStation, PairingCode, Station, StationChange
from contract.scalars import Id

if TYPE_CHECKING:
    from console.api.stations import StationsApi

_LOOK_EVERY: Final = timedelta(seconds=30)


def may_see_screens(shift: Shift) -> bool:
    """Whether the person may pair screens, at a hotel that knows of such."""
    actor = shift.board.actor
    return shift.entry.hotel.sync and actor is not None and may(actor, Capability.MANAGE_STATIONS)


def screens_section(shift: Shift, theme: Theme) -> Section:
    """The paired screens, and pairing another."""
    desk = ScreensDesk(shift)
    actions = ScreensActions(
        start=desk.start, drop_code=desk.drop_code, change=desk.change, revoke=desk.revoke
    )
    groups = [PairGroup(desk.facts, actions, theme), PairedGroup(desk.facts, actions, theme)]
    hint = _tr("Kitchen displays and porter stations that nobody signs in at.")
    return Section(_tr("Screens"), hint, groups, theme)


class ScreensDesk:
    """Asks the hotel; the screens themselves come with the board, when they were seen does not."""

    def __init__(self, shift: Shift) -> None:
        self._shift = shift
        self._code: PairingCode | None = None
        self._problem = self._done = ""
        self._is_asking = False
        self._seen: dict[Id, Station] = {}
        self._look_at = shift.board.clock.now()
        self._tasks: set[asyncio.Task[None]] = set()

    def facts(self) -> ScreensFacts:
        """How it stands now; looks again when it was not looked for a while."""
        now = self._shift.board.clock.now()
        if now >= self._look_at:
            self._look_at = now + _LOOK_EVERY
            self._spawn(self._look())
        screens = tuple(sorted(map(self._with_seen, self._shift.board.stations.truths()), key=_by))
        self._follow_code(screens)
        return ScreensFacts(
            screens=screens,
            now=now,
            zone=self._shift.board.zone,
            hotel_slug=self._shift.entry.hotel.slug,
            code=self._code,
            is_asking=self._is_asking,
            problem=self._problem,
            done=self._done,
        )

    def start(self, wanted: NewStation) -> None:
        """Have the hotel make a code."""
        self._problem = self._done = ""
        self._is_asking = True
        self._spawn(self._start(wanted))

    def drop_code(self) -> None:
        """The code need not be seen any more; it stays valid until it is over."""
        self._code = None

    def change(self, station_id: Id, change: StationChange) -> None:
        """Another name, or whether Accept asks who cooks."""
        self._spawn(self._try(self._api().change(station_id, change)))

    def revoke(self, station_id: Id) -> None:
        """End a pairing."""
        self._spawn(self._try(self._api().revoke(station_id)))

    def _follow_code(self, screens: tuple[Station, ...]) -> None:
        """A code that was used is not shown any longer."""
        code = self._code
        if code is not None and any(station.name == code.name for station in screens):
            self._code = None
            self._done = _tr("{name} is paired.").format(name=code.name)

    def _with_seen(self, station: Station) -> Station:
        seen = self._seen.get(station.id)
        if seen is None:
            return station
        return msgspec.structs.replace(station, last_seen_at=seen.last_seen_at)

    async def _start(self, wanted: NewStation) -> None:
        try:
            self._code = await self._kept(self._api().start_pairing(wanted))
        finally:
            self._is_asking = False

    async def _look(self) -> None:
        screens = await self._kept(self._api().paired())
        if screens is not None:
            self._seen = {station.id: station for station in screens}

    async def _try(self, work: Awaitable[object]) -> None:
        self._problem = self._done = ""
        await self._kept(work)
        self._look_at = self._shift.board.clock.now()

    async def _kept(self, work: Awaitable[Any]) -> Any:
        """What the hotel answers; None when it said no, which is then told."""
        from console.api.errors import ApiError

        try:
            return await work
        except ApiError as error:
            self._problem = error.sentence
            return None

    def _api(self) -> "StationsApi":
        gate = self._shift.gate
        assert gate is not None
        return gate.stations(self._shift.entry)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        if self._shift.gate is None:
            work.close()
            return
        task = asyncio.get_running_loop().create_task(work, name="screens")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def _by(station: Station) -> tuple[str, str]:
    return station.name.casefold(), station.id


def _tr(text: str) -> str:
    return QCoreApplication.translate("screens", text)
