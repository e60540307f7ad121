"""The stock area on screen over a made-up board, and fingers that type and scan in it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from station_samples import place
from stock_samples import counted, lay

from console.models.counting import CountingModel
from console.models.stock_items import ItemsModel
from console.models.stocktakes import StocktakesModel
from console.state.board import Board, BoardChanges
from console.state.stock import ShownLine
from console.views.stock.actions import StockActions
from console.views.stock.area import StockArea, StockModels
from console.views.theme import ThemeName, theme_for
from contract.resources.stock import LineCount
from contract.scalars import Id

Key = Qt.Key


@dataclass
class Asked:
    """What the area asked for, in order."""

    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def named(self, name: str) -> list[Any]:
        """What one thing was asked with."""
        return [call[1] if len(call) == 2 else call[1:] for call in self.calls if call[0] == name]

    def note(self, name: str) -> Callable[..., None]:
        return lambda *about: self.calls.append((name, *about))

    @property
    def counts(self) -> list[tuple[str, str, str]]:
        """The counts: sku, full and single ones."""
        return [
            (shown.line.item_sku, str(told.counted_full_units), str(told.counted_partial_units))
            for shown, told in self.named("count")
        ]


class Shown:
    """The area on screen, over a board that takes counts as a session does."""

    def __init__(self, qtbot: QtBot, known: Board, *, wide: int = 1294) -> None:
        self.qtbot, self.known, self.asked = qtbot, known, Asked()
        asked = {name: self.asked.note(name) for name in StockActions.__dataclass_fields__}
        actions = StockActions(**{**asked, "count": self.count, "open": self.open_one})
        self.models = StockModels(StocktakesModel(known), CountingModel(known), ItemsModel(known))
        here, theme = place(known.clock), theme_for(ThemeName.LIGHT)
        self.area = StockArea(self.models, actions, place=here, theme=theme)
        qtbot.addWidget(self.area)
        self.area.resize(wide, 680)
        with qtbot.waitExposed(self.area):
            self.area.show()
        self.area.activateWindow()
        self.page = self.area.counting
        self.search, self.fields = self.page.filters.search, self.page.form.fields

    def count(self, shown: ShownLine, told: LineCount) -> None:
        self.asked.calls.append(("count", shown, told))
        at = int(shown.line.id) - 340
        mine = counted(at, str(told.counted_full_units or 0), str(told.counted_partial_units or 0))
        lay(self.known, *self.known.outbox, mine)
        self.tell(open_stocktake=True, outbox=True)

    def open_one(self, stocktake_id: Id | None) -> None:
        self.asked.calls.append(("open", stocktake_id))
        if stocktake_id is None:
            self.known.open_stocktake.open(None)
            self.tell(open_stocktake=True)

    def tell(self, **changes: bool) -> None:
        """Something became different on the board."""
        told = BoardChanges(**changes)  # type: ignore[arg-type]
        for model in (self.models.takes, self.models.lines, self.models.items):
            model.apply(told)

    def enter(self) -> "Shown":
        """Count November."""
        QTest.keyClick(self.area.takes.list, Key.Key_Return)
        assert self.area.is_counting
        self.qtbot.waitUntil(self.search.hasFocus)
        return self

    @property
    def focus(self) -> QWidget | None:
        return self.area.window().focusWidget()

    def press(self, *keys: Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            assert self.focus is not None
            QTest.keyClick(self.focus, key)

    def type(self, text: str) -> None:
        """Type where the keyboard is, as a hand does."""
        assert self.focus is not None
        for at, letter in enumerate(text):
            self.send(letter, 1000 + 200 * at)

    def send(self, letter: str, at: int) -> None:
        """A key at a time of the keyboard's clock, ms."""
        codes = {"\r": Key.Key_Return, "\t": Key.Key_Tab}
        code = codes.get(letter, Key(ord(letter.upper())))
        event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(at)
        assert self.focus is not None
        QCoreApplication.sendEvent(self.focus, event)

    def scan(self, code: str, *, at: int = 90_000, end: str = "\r") -> None:
        """What a scanner sends: its code and Enter or Tab, a few ms apart."""
        for number, letter in enumerate(f"{code}{end}"):
            self.send(letter, at + 3 * number)

    @property
    def sku(self) -> str:
        """The line the keyboard is on."""
        assert self.page.chosen is not None
        return self.page.chosen.line.item_sku
