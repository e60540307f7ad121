"""One item in full, to be changed, taken out of use or brought back."""

from PySide6.QtCore import Signal

from console.models.stock_items import ItemsModel
from console.views.icons import Icon
from console.views.place import Place
from console.views.registrations.panel import Panel
from console.views.stock import item_words
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.words import plain
from contract.resources.stock import StockItem


class ItemPanel(Panel):
    """`undone` carries the key of what is not to be done after all."""

    changed = Signal()
    standing_wanted = Signal()
    undone = Signal(object)
    gives_way = True

    def __init__(self, model: ItemsModel, place: Place, theme: Theme) -> None:
        super().__init__(theme)
        self._model, self._place = model, place
        self._item: StockItem | None = None
        self._key: str | None = None
        self.change_button = Button(tr("Change…"), theme=theme, icon=Icon.PENCIL)
        self.retire_button = Button(
            tr("Take out of use"), theme=theme, kind=ButtonKind.BAD_OUTLINE, icon=Icon.BAN
        )
        self.restore_button = Button(tr("Bring back"), theme=theme, icon=Icon.CHECK)
        self.undo_button = Button(tr("Undo"), theme=theme)
        self.offer(self.undo_button, self.change_button)
        self.offer_below(self.retire_button, self.restore_button)
        self.change_button.clicked.connect(self.changed)
        for button in (self.retire_button, self.restore_button):
            button.clicked.connect(self.standing_wanted)
        self.undo_button.clicked.connect(lambda: self.undone.emit(self._key))

    def show_item(self, item: StockItem | None) -> None:
        """Show another one, or this one anew."""
        self._item = item
        pending = None if item is None else self._model.pending(item.id)
        self._key = pending.key if pending is not None and pending.may_withdraw else None
        is_free = item is not None and pending is None and self._model.may_change
        is_active = item is not None and item.active
        none = tr("Choose an item on the left") if self._model.rowCount() else ""
        self.title.setText(none if item is None else item_words.breakable(plain(item.name)))
        self.facts.show_facts([] if item is None else item_words.facts(item, self._place))
        self.undo_button.setVisible(self._key is not None)
        self.change_button.setVisible(is_free)
        self.retire_button.setVisible(is_free and is_active)
        self.restore_button.setVisible(is_free and not is_active)
        self.say(self._said(item), self._theme.colour.text2)

    def _said(self, item: StockItem | None) -> str:
        """What is under way, or what it means that it is out of use."""
        if item is None:
            return ""
        pending = self._model.pending(item.id)
        if pending is not None:
            return item_words.standing_words(pending)
        return "" if item.active else tr("Out of use: no stocktake gets a line of it.")

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        self.show_item(self._item)
