"""The items in stock: found by words or a scanner, the chosen one beside them, made and changed."""

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.stock_items import ItemsModel, Standing
from console.state.planning import Refusal
from console.views.emptiness import Emptiness
from console.views.keys import pressed
from console.views.place import Place
from console.views.registrations.actions import Reading
from console.views.registrations.pane import Pane
from console.views.stock import item_words
from console.views.stock.actions import StockActions
from console.views.stock.find_field import is_typed
from console.views.stock.item_dialog import ItemDialog
from console.views.stock.item_filters import ItemFilters
from console.views.stock.item_panel import ItemPanel
from console.views.stock.keys import ITEM_KEYS
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.announce import announce
from console.views.widgets.read_while_shown import ReadWhileShown
from console.views.words import plain, told
from contract.resources.stock import ItemChange, NewItem, StockItem
from contract.scalars import Id

_SOON_MS: Final = 120


class ItemList(Pane[StockItem]):
    """The items that are looked for, and the chosen one beside them."""

    def __init__(
        self, model: ItemsModel, actions: StockActions, *, place: Place, theme: Theme
    ) -> None:
        self._items = model
        look = actions.look_at_items
        reading = Reading(open=look, close=_nothing, load_older=_nothing)
        super().__init__(model, reading, item_words.columns(model), place, theme)
        self.panel = ItemPanel(model, place, theme)
        self.looked.connect(lambda: self.panel.show_item(self.chosen))
        self.hold(self.panel)

    def step(self, step: int) -> None:
        """Go on some rows, as far as there are any."""
        last = self._items.rowCount() - 1
        if last >= 0:
            row = min(max(self.list.currentIndex().row() + step, 0), last)
            self.list.setCurrentIndex(self._items.index(row, 0))

    def _emptiness(self) -> Emptiness:
        model = self._items
        if model.is_loaded and not model.trouble and model.total:
            return Emptiness(*item_words.nothing_found(model))
        return super()._emptiness()


class ItemsPane(ReadWhileShown):
    """Shows an ItemsModel. `looked` after anything in it may be another."""

    looked = Signal()

    def __init__(
        self, model: ItemsModel, actions: StockActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._model, self._actions, self._theme = model, actions, theme
        self.dialog: ItemDialog | None = None
        self._made = self._unknown = ""
        self._wanted: Id | None = None
        self.filters = ItemFilters(theme)
        self.pane = ItemList(model, actions, place=place, theme=theme)
        self.list, self.panel = self.pane.list, self.pane.panel
        self._soon = QTimer(self, interval=_SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._look_for)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.filters)
        column.addWidget(self.pane, 1)
        self._connect()
        self._follow()

    def _connect(self) -> None:
        search = self.filters.search
        self.filters.changed.connect(self._look_for)
        search.textChanged.connect(lambda _text: self._soon.start())
        search.wanted.connect(self._on_wanted)
        search.stepped.connect(self.pane.step)
        search.left.connect(self.list.setFocus)
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(lambda _index: self.change())
        self.panel.changed.connect(self.change)
        self.panel.standing_wanted.connect(self.change_standing)
        self.panel.undone.connect(self._take_back)
        self.pane.looked.connect(self._follow)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.filters.search, self.list, self.panel.change_button, self.pane.again

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the pane the keyboard means the list."""
        self.list.setFocus(event.reason())

    def begin_reading(self) -> None:
        """From now on they are read."""
        self._actions.watch_items(True)

    def stop_reading(self) -> None:
        """Nobody looks: nothing need be read."""
        self._actions.watch_items(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters and digits typed in the list are looked for; some keys do something there."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if pressed(ITEM_KEYS, self, event, letters=True):
            return True
        if is_typed(event):
            search = self.filters.search
            search.setFocus()
            search.selectAll()
            search.keyPressEvent(event)
            return True
        return False

    def _look_for(self) -> None:
        self._soon.stop()
        self._model.look_for(self.filters.wish)

    def _on_wanted(self, said: str) -> None:
        """A code goes to its item whatever is looked at; words go to the first they find."""
        found = self._model.with_code(said)
        if found is not None:
            self._go_to(found)
            return
        self._look_for()
        if said and not self._model.rows:
            self._say_unknown(said)
        else:
            self.list.setFocus()

    def _say_unknown(self, code: str) -> None:
        said = tr("No item has the number or name {code}.").format(code=plain(code))
        # The code stands in the field beside it.
        self.filters.say(tr("No item has this number or name."))
        self.filters.search.selectAll()
        self._unknown = code
        announce(self.filters.search, said, assertive=True)

    def _go_to(self, item: StockItem) -> None:
        """Choose an item, also one that was not looked for."""
        self.filters.search.clear()
        self._look_for()
        if self._model.row_of(item.id) is None:
            self.filters.look_at(Standing.IN_USE if item.active else Standing.OUT_OF_USE)
            self._look_for()
        self.pane.choose(item.id)
        self.list.setFocus()

    def look_at_low(self, item_id: Id | None) -> None:
        """Look at those that are low, at one of them, as soon as they are read."""
        self.filters.look_at(Standing.LOW)
        self._look_for()
        self._wanted = item_id
        self._follow()
        self.list.setFocus()

    def _choose_wanted(self) -> None:
        if self._wanted is None or not self._model.is_loaded:
            return
        item, self._wanted = self._model.item(self._wanted), None
        if item is not None and not self.pane.choose(item.id):
            # It is low no more: whoever was told so sees what there is now.
            self._go_to(item)

    def add(self) -> None:
        """Ask what a new one is; a barcode that was scanned just now and nobody has is its own."""
        if self._model.may_change:
            is_code = self._unknown.isdigit() and self._unknown == self.filters.search.text()
            self._ask(None, barcode=self._unknown if is_code else "")

    def change(self) -> None:
        """Ask what becomes of the chosen one."""
        item = self.pane.chosen
        if item is not None and self._model.may_change and self._model.pending(item.id) is None:
            self._ask(item)

    def _ask(self, of: StockItem | None, *, barcode: str = "") -> None:
        asked = ItemDialog(self._model, of, self._theme, self.window())
        if barcode:
            asked.fields["barcode"].edit.setText(barcode)
        asked.wished.connect(partial(self._save, asked))
        asked.finished.connect(lambda _result: self._close(asked))
        self.dialog = asked
        asked.open()

    def _close(self, asked: ItemDialog) -> None:
        self.dialog = None
        asked.deleteLater()

    def _save(self, asked: ItemDialog, wish: NewItem | ItemChange) -> None:
        def tell(refusal: Refusal | None) -> None:
            if self.dialog is not asked:
                if refusal is not None:
                    self._actions.tell(told(refusal.sentence))
            elif refusal is not None:
                asked.show_refusal(refusal)
            else:
                asked.show_saved()
                self._made = wish.sku if isinstance(wish, NewItem) else ""
                self._follow()

        self._actions.save_item(asked.item_id, wish, tell)

    def change_standing(self) -> None:
        """Take the chosen one out of use, or bring it back."""
        item = self.pane.chosen
        if item is None or not self._model.may_change or self._model.pending(item.id) is not None:
            return
        act = self._actions.retire_item if item.active else self._actions.restore_item
        act(item)
        self.panel.undo_button.setFocus()

    def _take_back(self, key: str) -> None:
        self._actions.take_back(key)
        self.list.setFocus()

    def _follow(self) -> None:
        """Show how many there are, and what was made just now once it is known."""
        model = self._model
        self.filters.offer(model.categories, model.low)
        made = model.with_code(self._made) if self._made else None
        if made is not None:
            self._made = ""
            self._go_to(made)
        self._choose_wanted()
        self.looked.emit()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        self.filters.set_theme(theme)
        self.pane.set_theme(theme)

    def refresh(self) -> None:
        """Paint anew what is different with time."""
        self.pane.refresh()


def _nothing() -> None:
    """They are read all at once, and as long as the pane is shown."""
