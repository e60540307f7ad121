"""Has departments and roles named at the hotel, and shows them as it answers."""

from functools import partial

from console.session.at_once import AtOnce, Told
from console.session.diagnostics import Diagnostics
from console.session.ports import PlacesPort
from console.session.rows import apply_rows
from console.session.writer import Writer
from console.state.places import PlaceWish
from console.state.planning import Refusal
from contract.resources.team import Department, Role


class PlaceSaver:
    """Whoever names one waits for the answer, so that what is wrong stands at the field."""

    def __init__(self, port: PlacesPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self._port, self._writer = port, writer
        self._at_once = AtOnce("departments and roles", diagnostics)

    def save(self, wish: PlaceWish, told: Told) -> None:
        """A new department or role, or another name for one."""

        def done(refusal: Refusal | None, saved: Department | Role | None) -> None:
            if saved is not None:
                self._writer.write(lambda board: apply_rows(board, (saved,)))
                self._writer.flush()
            told(refusal)

        self._at_once.begin(wish, partial(self._port.save, wish), done)

    async def stop(self) -> None:
        """Give up what is under way."""
        await self._at_once.stop()
