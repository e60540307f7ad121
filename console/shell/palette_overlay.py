"""Opens the command palette over whatever is on screen, and does what was chosen in it."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QTimer

from console.state.board import BoardChanges
from console.views.keys import keys_text, shortcut
from console.views.notices import Tone
from console.views.stations import FULL_BLEED, Station
from console.views.widgets.toasts import Message
from contract.resources.search import Find, Found

if TYPE_CHECKING:
    from console.models.palette import Deed, PaletteModel
    from console.shell.deeds import Doable
    from console.shell.shift import Shift
    from console.views.kitchen.station import KitchenStation
    from console.views.palette.look import Look
    from console.views.palette.panel import Palette
    from console.views.porter.station import PorterStation

_PAUSE_MS: Final = 160


class PaletteOverlay(QObject):
    """Nothing exists of the palette while it is closed, and nothing is loaded for it before."""

    def __init__(self, shift: "Shift") -> None:
        frame = shift.office.frame
        super().__init__(frame)
        self._shift, self._frame = shift, frame
        self.panel: Palette | None = None
        self._model: PaletteModel | None = None
        self._doables: dict[str, Doable] = {}
        self._wanted: str | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._key = shortcut(frame, "Ctrl+K", self.tr("Search and commands"), self.toggle)
        frame.top_bar.search.clicked.connect(self.toggle)
        frame.made.connect(self._on_made)
        frame.opened.connect(self.close)
        frame.dressed.connect(self._on_dressed)
        shift.workplace.changed.connect(self._on_changed)

    def toggle(self) -> None:
        """Open the palette, or close it again."""
        if self.panel is not None:
            self.close()
            return
        from console.models.palette import PaletteModel
        from console.shell.deeds import doables
        from console.views.palette.panel import Palette

        own = keys_text(self._key.key())
        found = {one.deed.key: one for one in doables(self._shift) if one.deed.keys != own}
        workplace = self._shift.workplace
        workplace.freshen_rooms()
        self._doables = found
        self._model = PaletteModel(workplace.board, [one.deed for one in found.values()], self)
        self._model.wanted.connect(self._on_wanted)
        self.panel = Palette(self._model, self._look(), workplace.place, self._frame)
        self.panel.closed.connect(self.close)
        self.panel.picked.connect(self._on_picked)
        self.panel.open()

    def close(self) -> None:
        """Close the palette; the keyboard goes back to what is below."""
        if self.panel is None or self._model is None:
            return
        self._pause.stop()
        panel, model = self.panel, self._model
        self.panel = self._model = self._wanted = None
        # First: while hiding, Qt would look for another field of the panel to go to.
        self._frame.focus_page()
        panel.hide()
        panel.deleteLater()
        model.deleteLater()

    def _look(self) -> "Look":
        from console.views.palette.look import Look

        frame = self._frame
        return Look(frame.theme, touch=frame.is_full_bleed and frame.station in FULL_BLEED)

    def _on_made(self, station: Station) -> None:
        """A station for fingers has no top bar: its button is its own."""
        if station in FULL_BLEED:
            view = cast("KitchenStation | PorterStation", self._frame.view(station))
            view.offer_search(self.toggle)

    # The hotel is asked after a short pause

    def _on_wanted(self, query: str | None) -> None:
        self._wanted = query
        if query is None:
            self._pause.stop()
        else:
            self._pause.start()

    def _ask(self) -> None:
        session, query = self._shift.workplace.session, self._wanted
        if session is None or query is None:
            return

        def take(found: Found | None) -> None:
            if self._model is not None:
                self._model.take(query, found)

        session.search.ask(query, take)

    # What a person chooses

    def _on_picked(self, row: "Find | Deed") -> None:
        from console.shell.finding import go_to

        doable = None if isinstance(row, Find) else self._doables[row.key]
        self.close()
        if isinstance(row, Find):
            go_to(self._shift, row)
        elif doable is not None and not doable.act():
            title = self.tr("Not possible just now")
            self._shift.office.say(Message(tone=Tone.INFO, title=title, text=doable.deed.words))

    def _on_dressed(self) -> None:
        if self.panel is not None:
            self.panel.set_look(self._look())

    def _on_changed(self, changes: BoardChanges) -> None:
        if self._model is not None and changes.link:
            self._model.follow_link()
