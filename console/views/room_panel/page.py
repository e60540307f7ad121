"""The room's side of the panel: stay, open orders, who can help, and the conversation so far."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.room_panel import RoomPanelModels
from console.views.icons import Icon
from console.views.place import Place
from console.views.room_panel import words
from console.views.room_panel.card import SIDE, PanelCard
from console.views.room_panel.facts import Facts
from console.views.room_panel.helpers import Helpers
from console.views.room_panel.notices import Outgoing
from console.views.room_panel.orders import OpenOrders
from console.views.room_panel.stay import StayFacts
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy
from console.views.words import plain


class RoomPage(QWidget):
    """Signals: `opened(object)`, an order's (entity, id); `asked(object)`, a department; `noticed`.

    `noticed`: the room is to be let know something.
    """

    opened = Signal(object)
    asked = Signal(object)
    noticed = Signal()
    history_wanted = Signal()

    def __init__(
        self, models: RoomPanelModels, place: Place, theme: Theme, *, may_notify: bool
    ) -> None:
        super().__init__()
        self._may_notify = may_notify
        self._models, self._place, self._theme = models, place, theme
        self._is_low = False
        self.stay = StayFacts(models, place, theme)
        self.outgoing = Outgoing(models, place, theme)
        self.notice = Button(words.tr("Notice…"), theme=theme, icon=Icon.BELL_RING)
        self.notice.clicked.connect(self.noticed)
        self.history = Button(words.tr("History"), theme=theme, icon=Icon.HISTORY)
        self.history.clicked.connect(self.history_wanted)
        self.orders = OpenOrders(models, place, theme)
        self.helpers = Helpers(models, theme)
        self.helpers.asked.connect(self.asked)
        self.facts = Facts(models, place, theme)
        self.nothing = plain_label(words.tr("Choose a room on the left"))
        self._build()
        self.orders.opened.connect(self.opened)
        models.changed.connect(self.follow)

    def _build(self) -> None:
        theme = self._theme
        self.stay_card = PanelCard(Icon.BED, words.tr("Stay"), theme)
        self.orders_card = PanelCard(Icon.HAND_PLATTER, words.tr("Open orders"), theme)
        self.helpers_card = PanelCard(Icon.USERS, words.tr("Who can help now"), theme)
        self.facts_card = PanelCard(Icon.HISTORY, words.tr("This conversation"), theme)
        self.stay_card.parts.addWidget(self.stay)
        self._feet = QHBoxLayout()
        self._feet.addWidget(self.notice)
        self._feet.addWidget(self.history)
        self._feet.addStretch()
        self.stay_card.parts.addLayout(self._feet)
        self.stay_card.parts.addWidget(self.outgoing)
        self.orders_card.parts.addWidget(self.orders)
        self.helpers_card.parts.addWidget(self.helpers)
        self.facts_card.parts.addWidget(self.facts)
        self._scroll = Roomy(theme, self)
        held = QWidget()
        self._column = QVBoxLayout(held)
        self._column.addWidget(self.nothing)
        for card in self._cards:
            self._column.addWidget(card)
        self._column.addStretch()
        self._scroll.hold(held)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    @property
    def theme(self) -> Theme:
        """How it is painted."""
        return self._theme

    @property
    def _parts(self) -> tuple[StayFacts | Outgoing | OpenOrders | Helpers | Facts, ...]:
        return self.stay, self.outgoing, self.orders, self.helpers, self.facts

    @property
    def _cards(self) -> tuple[PanelCard, ...]:
        return self.stay_card, self.orders_card, self.helpers_card, self.facts_card

    def set_theme(self, theme: Theme, *, is_low: bool) -> None:
        """Paint with another theme; `is_low`: what can be done without is left out."""
        self._theme, self._is_low = theme, is_low
        self._scroll.set_theme(theme)
        side = theme.px(12)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(theme.px(12))
        self._feet.setContentsMargins(theme.px(SIDE), 0, theme.px(SIDE), theme.px(12))
        self._feet.setSpacing(theme.px(8))
        self.notice.set_theme(theme)
        self.history.set_theme(theme)
        for card in self._cards:
            card.set_theme(theme)
        for part in self._parts:
            part.set_theme(theme)
        dress(self.nothing, theme.office.body, theme.colour.text2)
        self.follow()

    def follow(self) -> None:
        """Show the room as it is now."""
        models, stay = self._models, self._models.stay
        self.nothing.setVisible(stay is None)
        self.stay_card.setVisible(stay is not None)
        self.orders_card.setVisible(bool(models.orders))
        has_room = stay is not None and not self._is_low
        is_over = stay is not None and stay.ended_at is not None
        self.helpers_card.setVisible(has_room and not is_over and bool(models.helpers))
        self.facts_card.setVisible(has_room)
        self.stay_card.head.show_note("" if stay is None else plain(stay.reference))
        self.orders_card.head.show_note(count=len(models.orders))
        self.notice.setVisible(self._may_notify and models.may_notify)
        self.history.setVisible(models.may_notify)
        for part in self._parts:
            part.lay_out()

    def tick(self) -> None:
        """Take the time."""
        for part in (self.stay, self.orders, self.outgoing, self.facts):
            part.update()
