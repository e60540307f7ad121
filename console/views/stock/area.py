"""The manager's stock: the stocktakes, the one that is counted, and the items."""

from functools import partial

from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from console.models.counting import CountingModel
from console.models.stock_items import ItemsModel
from console.models.stocktakes import StocktakesModel
from console.state.planning import Refusal
from console.state.stock import is_draft
from console.views.icons import Icon
from console.views.place import Place
from console.views.registrations.actions import Reading
from console.views.stock import item_words, words
from console.views.stock.actions import StockActions
from console.views.stock.begin_dialog import BeginDialog
from console.views.stock.counting import CountingPage
from console.views.stock.deciding_dialogs import (
    ApproveDialog,
    DeleteDialog,
    ReopenStocktakeDialog,
)
from console.views.stock.items import ItemsPane
from console.views.stock.takes import TakesPane
from console.views.stock.words import tr
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress, plain_label
from console.views.widgets.segments import Segments
from console.views.words import told
from contract.record import Record
from contract.resources.stock import NewStocktake, Stocktake
from contract.scalars import Id


class StockModels(Record, frozen=True):
    """What the area shows."""

    takes: StocktakesModel
    lines: CountingModel
    items: ItemsModel


class StockArea(QWidget):
    """Call `tick` once a second. Nothing is read or told while nobody looks."""

    def __init__(
        self, models: StockModels, actions: StockActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._models, self._actions = models, actions
        self._place, self._theme = place, theme
        self._minute = -1
        self._begun: NewStocktake | None = None
        self._shown: Stocktake | None = None
        self.dialog: Dialog | None = None
        watch = partial(actions.watch, True)
        reading = Reading(open=watch, close=partial(actions.watch, False), load_older=_nothing)
        self.takes = TakesPane(models.takes, reading, place, theme)
        self.counting = CountingPage(models.lines, actions, place=place, theme=theme)
        self.items = ItemsPane(models.items, actions, place=place, theme=theme)
        self._title, self.counted = plain_label(tr("Stock")), plain_label()
        self.tabs = Segments([tr("Stocktakes"), tr("Items")], theme)
        self.begin_button = Button(tr("New stocktake…"), theme=theme, icon=Icon.PLUS)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self.counted)
        head.addStretch()
        head.addWidget(self.tabs)
        head.addWidget(self.begin_button)
        self.tabs.setAccessibleName(tr("Stocktakes or items"))
        self._lists = QStackedWidget()
        for pane in (self.takes, self.items):
            self._lists.addWidget(pane)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._lists, 1)
        self._stack = QStackedWidget()
        for page in (listed, self.counting):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        panel = self.takes.panel
        self.begin_button.clicked.connect(self._make)
        self.tabs.chosen.connect(self._turn)
        self.items.looked.connect(self._show)
        self.takes.list.entered.connect(self.open)
        self.takes.list.doubleClicked.connect(lambda _index: self.open())
        panel.opened.connect(self.open)
        panel.filled.connect(self.fill)
        panel.approved.connect(self.approve)
        panel.reopened.connect(self.reopen)
        panel.deleted.connect(self.delete)
        panel.undone.connect(self._take_back)
        self.takes.looked.connect(self._show)
        self.counting.closed.connect(self.close_stocktake)
        self.counting.head.approve_button.clicked.connect(self.approve)
        self._models.takes.looked.connect(self._leave_deleted)

    @property
    def is_counting(self) -> bool:
        """Whether a stocktake is on screen instead of the list of them."""
        return self._stack.currentWidget() is self.counting

    @property
    def shows_items(self) -> bool:
        """Whether the items are on screen instead of the stocktakes."""
        return self.tabs.current == 1

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        if self.is_counting:
            return self.counting.panes
        if self.shows_items:
            return self.tabs, *self.items.panes, self.begin_button
        takes = self.takes
        return takes.list, takes.panel.open_button, self.tabs, self.begin_button, takes.again

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the list, or the search among the lines."""
        listed = self.items if self.shows_items else self.takes
        page = self.counting if self.is_counting else listed
        page.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """From now on it is read, and colleagues see who is in a stocktake."""
        super().showEvent(event)
        if not event.spontaneous():
            self._actions.watch(True)
            if self.is_counting and self._shown is not None:
                self._actions.open(self._shown.id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing need be read, and nobody is in a stocktake here."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.counting.form.save_typed()
            self._actions.open(None)
            self._actions.watch(False)

    def open(self) -> None:
        """Count the stocktake the keyboard is on, or look at it."""
        take = self.takes.chosen
        if take is not None:
            self._shown = take
            self._actions.open(take.id)
            self._stack.setCurrentWidget(self.counting)
            self.counting.begin()

    def close_stocktake(self) -> None:
        """Back to the list."""
        self._shown = None
        self._actions.open(None)
        self._stack.setCurrentIndex(0)
        self.takes.list.setFocus()

    def _leave_deleted(self) -> None:
        """Somebody deleted what is counted here."""
        shown, model = self._shown, self._models.takes
        if shown is not None and model.is_loaded and model.stocktake(shown.id) is None:
            self._actions.tell(tr("This stocktake was deleted."))
            self.close_stocktake()

    @property
    def _subject(self) -> Stocktake | None:
        """What is decided about: the one on screen, else the one the keyboard is on."""
        if self.is_counting and self._shown is not None:
            return self._models.takes.stocktake(self._shown.id)
        return self.takes.chosen

    def _turn(self, number: int) -> None:
        self._lists.setCurrentIndex(number)
        self._show()

    def look_at_low(self, item_id: Id | None) -> None:
        """Turn to the items that are low, at one of them."""
        if self.is_counting:
            self.counting.close_stocktake()
        self.tabs.choose(1)
        self.items.look_at_low(item_id)

    def _make(self) -> None:
        make = self.items.add if self.shows_items else self.begin
        make()

    def begin(self) -> None:
        """Ask for which days a new one is begun."""
        today = self._place.now().astimezone(self._place.zone).date()
        asked = BeginDialog(self._models.takes, today, self._theme, self.window())
        asked.wished.connect(partial(self._begin, asked))
        self._ask(asked)

    def _begin(self, asked: BeginDialog, wish: NewStocktake) -> None:
        def tell(refusal: Refusal | None) -> None:
            if self.dialog is not asked:
                self._tell_if_refused(refusal)
            elif refusal is not None:
                asked.show_refusal(refusal)
            else:
                self._begun = wish
                asked.show_saved()
                self._show()

        self._actions.begin(wish, tell)

    def fill(self) -> None:
        """Have a line for every item that came into use since."""
        take, panel = self._subject, self.takes.panel
        if take is None or panel.is_filling:
            return

        def tell(refusal: Refusal | None) -> None:
            panel.is_filling = False
            self._tell_if_refused(refusal)
            panel.show_take(self.takes.chosen)

        panel.is_filling = True
        panel.show_take(take)
        self._actions.populate(take.id, tell)

    def approve(self) -> None:
        """Ask whether what was counted is to be what there is."""
        take = self._subject
        if take is None or not is_draft(take):
            return
        # The lines say what it changes.
        self._actions.open(take.id)
        asked = ApproveDialog(take, self._models.lines, self._theme, self.window())
        asked.accepted.connect(lambda: self._approve(take))
        asked.finished.connect(lambda _result: self._end_asking())
        self._ask(asked)

    def _approve(self, take: Stocktake) -> None:
        self._actions.approve(self._models.takes.stocktake(take.id) or take)
        if not self.is_counting:
            self.takes.panel.undo_button.setFocus()

    def _end_asking(self) -> None:
        if not self.is_counting:
            self._actions.open(None)

    def reopen(self) -> None:
        """Ask why it is counted again."""
        take = self._subject
        if take is not None:
            asked = ReopenStocktakeDialog(take, self._theme, self.window())
            asked.accepted.connect(lambda: self._actions.reopen(take, asked.reason))
            self._ask(asked)

    def delete(self) -> None:
        """Ask whether it is to be thrown away."""
        take = self._subject
        if take is not None:
            asked = DeleteDialog(take, self._theme, self.window())
            asked.accepted.connect(lambda: self._delete(take))
            self._ask(asked)

    def _delete(self, take: Stocktake) -> None:
        self._actions.delete(take)
        self.takes.panel.undo_button.setFocus()

    def _take_back(self, key: str) -> None:
        self._actions.take_back(key)
        self.takes.list.setFocus()

    def _ask(self, asked: Dialog) -> None:
        asked.finished.connect(lambda _result: self._close(asked))
        self.dialog = asked
        asked.open()

    def _close(self, asked: Dialog) -> None:
        self.dialog = None
        asked.deleteLater()

    def _tell_if_refused(self, refusal: Refusal | None) -> None:
        if refusal is not None:
            self._actions.tell(told(refusal.sentence))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.heading, theme.colour.text)
        for part in (self.begin_button, self.tabs, self.takes, self.items, self.counting):
            part.set_theme(theme)
        self._show()

    def tick(self) -> None:
        """Take the time."""
        minute = self._place.now().minute
        if minute != self._minute:
            self._minute = minute
            self.takes.refresh()
            self.items.refresh()
            self.counting.refresh()

    def _show(self) -> None:
        model, begun = self._models.takes, self._begun
        if begun is not None:
            span = begun.period_start, begun.period_end
            found = [one.id for one in model.rows if (one.period_start, one.period_end) == span]
            if found:
                self._begun = None
                self.takes.choose(found[0])
        self._show_head()

    def _show_head(self) -> None:
        """How many there are of what is on screen, and what can be made of it."""
        takes, items, is_items = self._models.takes, self._models.items, self.shows_items
        model: StocktakesModel | ItemsModel = items if is_items else takes
        said = item_words.counted(items) if is_items else words.takes_counted(takes)
        is_stale = bool(model.rows and model.trouble)
        self.counted.setText(told(model.trouble) if is_stale else said if model.is_loaded else "")
        ink = self._theme.colour.warn_text if model.trouble else self._theme.colour.text2
        dress(self.counted, self._theme.office.body, ink)
        made = tr("New item…") if is_items else tr("New stocktake…")
        self.begin_button.set_look(made, Icon.PLUS)
        self.begin_button.setVisible(not is_items or items.may_change)


def _nothing() -> None:
    """There are no pages."""
