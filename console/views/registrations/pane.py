"""A list beside what is chosen in it: people who registered, codes, departments, roles."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.models.listed import ListedModel
from console.models.rows import RowRole
from console.views.columns import ColumnHead, side_width
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.place import Place
from console.views.registrations.actions import Reading
from console.views.registrations.panel import Panel
from console.views.registrations.rows import RowsDelegate, RowWords
from console.views.theme import Theme
from console.views.widgets.again import Again
from console.views.widgets.pick_list import PickList
from console.views.widgets.sheet import Sheet
from console.views.widgets.verified import VerifiedLine
from console.views.words import told
from contract.record import Record

_SIDE: Final = 352
_SIDE_NARROW: Final = 272
_WIDE_FROM: Final = 1400
EntryT = TypeVar("EntryT")


class Columns(Record, Generic[EntryT], frozen=True):
    """What a list shows: its name, the names and shares of its columns, and entries in words.

    `failed` is said where the list could not be read, `nothing` where it is empty.
    """

    name: str
    names: Callable[[], Sequence[str]]
    shares: tuple[float, ...]
    say: Callable[[EntryT, Theme], RowWords]
    key: Callable[[EntryT], object]
    failed: str
    nothing: tuple[str, str]
    icon: Icon = Icon.ID_CARD


class Pane(QWidget, Generic[EntryT]):
    """Shows a ListedModel; `looked` after anything in it, or what is chosen, may be another.

    `reading`: how it is read while it is shown; None for what is on the board already.
    """

    looked = Signal()

    def __init__(
        self,
        model: ListedModel[EntryT],
        reading: Reading | None,
        columns: Columns[EntryT],
        place: Place,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._model, self._reading, self._columns = model, reading, columns
        self._theme = theme
        self._panel: Panel | None = None
        self.list = PickList(model, theme, self._load_older)
        self._rows = RowsDelegate(self._said, columns.shares, theme, self.list)
        self.list.paint_with(self._rows)
        self.list.setAccessibleName(columns.name)
        model.speak_with(lambda one, _column: self._said(one, self._theme).spoken)
        self._head = ColumnHead(columns.names, columns.shares, theme, self.list)
        self.verified = VerifiedLine(theme, place.zone)
        self.again = Again(theme)
        self._sheet = Sheet((self._head, self.list, self.again, self.verified), theme, grows=1)
        self._body = QHBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(16)
        self._body.addWidget(self._sheet, 1)
        self.again.wanted.connect(self._read_again)
        self.list.picked.connect(self.looked)
        model.looked.connect(self._show)

    def hold(self, panel: Panel) -> None:
        """Show what is chosen beside the list."""
        self._panel = panel
        self._body.addWidget(panel)
        self.set_theme(self._theme)

    def _load_older(self) -> None:
        if self._reading is not None:
            self._reading.load_older()

    def _read_again(self) -> None:
        if self._reading is not None:
            self._reading.open()

    def _said(self, entry: object, theme: Theme) -> RowWords:
        return self._columns.say(entry, theme)  # type: ignore[arg-type]

    @property
    def chosen(self) -> EntryT | None:
        """What the keyboard is on."""
        chosen: EntryT | None = self.list.currentIndex().data(RowRole.VALUE)
        return chosen

    def choose(self, key: object) -> bool:
        """Put the keyboard's row on an entry by its id; False where it is not listed yet."""
        keys = [self._columns.key(entry) for entry in self._model.rows]
        if key in keys:
            self.list.setCurrentIndex(self._model.index(keys.index(key), 0))
        return key in keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the pane the keyboard means the list."""
        self.list.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the rows more room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, room, panel = self._theme.px, self.width(), self._panel
        if panel is None:
            return
        narrow = px(_SIDE_NARROW)
        if panel.gives_way:
            narrow = side_width(self._theme, room, _SIDE_NARROW)
        panel.setFixedWidth(px(_SIDE) if room >= px(_WIDE_FROM) else narrow)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = self._rows.theme = theme
        for part in (self._head, self.list, self._sheet, self.verified, self.again):
            part.set_theme(theme)
        if self._panel is not None:
            self._panel.set_theme(theme)
        self._fit()
        self._show()

    def refresh(self) -> None:
        """Paint anew what is different with time."""
        self.list.viewport().update()

    def _show(self) -> None:
        model = self._model
        self.list.show_emptiness(self._emptiness())
        for part in (self._head, self.list.viewport()):
            part.update()
        self.verified.show_link(model.link)
        self.verified.setVisible(model.is_loaded and not model.trouble)
        self.again.show_trouble(told(model.trouble), is_told=not model.rows)
        if model.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(model.index(0, 0))
        self.looked.emit()

    def _emptiness(self) -> Emptiness:
        if self._model.trouble:
            return Emptiness(Icon.CLOUD_OFF, self._columns.failed, told(self._model.trouble))
        if not self._model.is_loaded:
            return Emptiness(self._columns.icon, "")
        return Emptiness(self._columns.icon, *self._columns.nothing)
