"""The card of the attendance feed, with a choice of the department."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu

from console.models.attendance_feed import FeedModel
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.manager.feed import FeedList
from console.views.manager.words import tr
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.card import Card
from console.views.widgets.office_menu import office_menu
from console.views.words import plain


class FeedCard(Card):
    """Shows a FeedModel; the choice stays while the station is open."""

    def __init__(self, model: FeedModel, place: Place, theme: Theme) -> None:
        self.list = FeedList(model, place, theme)
        super().__init__(Icon.LOG_IN, tr("Attendance"), self.list, theme)
        self._model = model
        self.filter = Button(tr("Department"), theme=theme, icon=Icon.CHEVRON_DOWN)
        self.filter.clicked.connect(self._open_menu)
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

    def menu(self) -> QMenu:
        """All departments, and one by one; made anew each time."""
        menu = office_menu(self._theme, self)
        chosen = self._model.slug
        for slug, name in [(None, tr("All departments")), *self._model.departments]:
            action = menu.addAction(plain(name) or tr("No department"))
            action.setCheckable(True)
            action.setChecked(slug == chosen)
            action.triggered.connect(partial(self.choose, slug))
        return menu

    def choose(self, slug: str | None, _checked: bool = False) -> None:
        """Show one department, None for all."""
        self._model.choose(slug)
        name = dict(self._model.departments).get(slug or "", "") if slug is not None else ""
        self.filter.set_look(plain(name) or tr("Department"), Icon.CHEVRON_DOWN)

    def show_emptiness(self, empty: Emptiness) -> None:
        """What to say while there is nothing."""
        self.list.show_emptiness(empty)

    def _open_menu(self) -> None:
        self.menu().popup(self.filter.mapToGlobal(self.filter.rect().bottomLeft()))
