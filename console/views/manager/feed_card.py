"""The card of the attendance feed, with a choice of the department."""

from PySide6.QtGui import QShowEvent

from console.models.attendance_feed import FeedModel
from console.state.link import LinkState, LinkStatus
from console.views.chips import Chip
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.manager.feed import FeedList
from console.views.manager.words import tr
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.card import Card
from console.views.widgets.chip_label import ChipLabel
from console.views.widgets.choice_button import ChoiceButton
from console.views.words import clock_time


class FeedCard(Card):
    """Shows a FeedModel; the choice stays while the station is open."""

    def __init__(self, model: FeedModel, place: Place, theme: Theme) -> None:
        self.list = FeedList(model, place, theme)
        super().__init__(Icon.LOG_IN, tr("Attendance"), self.list, theme)
        self._model = model
        self._zone = place.zone
        self.live = ChipLabel(theme)
        self.live.setVisible(False)
        self.filter = ChoiceButton(tr("Department"), tr("All departments"), None, theme)
        self.filter.chosen.connect(self._choose)
        self.head.insertWidget(1, self.live)
        self.head.addWidget(self.filter)

    def showEvent(self, event: QShowEvent) -> None:
        """Put Tab through it from the top; being put into another widget undoes that."""
        super().showEvent(event)
        self.setTabOrder(self.filter, self.list)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        super().set_theme(theme)
        self.list.set_theme(theme)
        self.filter.set_theme(theme)

    def offer_departments(self) -> None:
        """Offer those who clocked today."""
        told = self._model.departments
        self.filter.offer([(slug, name or tr("No department")) for slug, name in told])

    def show_link(self, link: LinkStatus) -> None:
        """Say whether what is shown is the present."""
        self.live.setVisible(link.verified_at is not None)
        if link.verified_at is None:
            return
        is_live, at = link.state is LinkState.LIVE, clock_time(link.verified_at, self._zone)
        said = tr("Up to date at {time}") if is_live else tr("Known at {time}")
        self.live.show_chip(self._live_chip(said.format(time=at), is_live=is_live), self._theme)
        self.live.setToolTip(said.format(time=at))

    def _live_chip(self, known: str, *, is_live: bool) -> Chip:
        colour = self._theme.colour
        if is_live:
            return Chip(Icon.DOT, tr("Live"), colour.ok_tint, colour.ok_text)
        return Chip(Icon.CLOCK, known, colour.warn_tint, colour.warn_text)

    def _choose(self) -> None:
        slug = self.filter.value
        self._model.choose(slug if isinstance(slug, str) else None)

    def show_emptiness(self, empty: Emptiness) -> None:
        """What to say while there is nothing."""
        self.list.show_emptiness(empty)
