"""The departments or the roles: the chosen one beside them, to be renamed or removed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.models.places import PlacesModel
from console.state.places import PlaceWish, StaffPlace
from console.state.planning import Refusal
from console.views.icons import Icon
from console.views.place import Place
from console.views.registrations.pane import Columns, Pane
from console.views.registrations.panel import Panel
from console.views.staff import place_words
from console.views.staff.actions import StaffActions
from console.views.staff.name_dialog import NameDialog
from console.views.staff.words import tr
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.words import plain, told
from contract.resources.sync import Entity


class PlacePanel(Panel):
    """`undone` carries the key of the removal that is not to be sent after all."""

    renamed = Signal()
    removed = Signal()
    people_wanted = Signal()
    undone = Signal(object)

    def __init__(self, model: PlacesModel, theme: Theme) -> None:
        super().__init__(theme)
        self._model = model
        self._place: StaffPlace | None = None
        self._key: str | None = None
        self.rename_button = Button(tr("Rename…"), theme=theme, icon=Icon.PENCIL)
        self.rename_button.clicked.connect(self.renamed)
        self.remove_button = Button(
            tr("Remove"), theme=theme, kind=ButtonKind.BAD_OUTLINE, icon=Icon.BAN
        )
        self.remove_button.clicked.connect(self.removed)
        self.people_button = Button(tr("Show"), theme=theme, icon=Icon.USERS)
        self.people_button.setAccessibleName(tr("Show its colleagues"))
        self.people_button.clicked.connect(self.people_wanted)
        self.undo_button = Button(tr("Undo"), theme=theme)
        self.undo_button.clicked.connect(lambda: self.undone.emit(self._key))
        self.offer(self.undo_button, self.rename_button, self.people_button, self.remove_button)

    def show_place(self, place: StaffPlace | None) -> None:
        """Show another one, or this one anew."""
        self._place = place
        pending = None if place is None else self._model.removing(place)
        self._key = pending.key if pending is not None and pending.may_withdraw else None
        is_free = place is not None and pending is None
        has_people = place is not None and place.people > 0
        self.undo_button.setVisible(self._key is not None)
        self.rename_button.setVisible(is_free)
        self.people_button.setVisible(is_free and has_people)
        self.remove_button.setVisible(is_free and not has_people)
        self.title.setText(tr("Choose one on the left") if place is None else plain(place.name))
        self.under.setText("" if place is None else place_words.people(place))
        self.under.setVisible(place is not None)
        said = "" if place is None else place_words.standing(place, self._model)
        self.say(said, self._theme.colour.text2)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        super().set_theme(theme)
        self.show_place(self._place)


class PlacesPane(Pane[StaffPlace]):
    """`people_wanted` carries the one whose colleagues are to be looked at."""

    people_wanted = Signal(object)

    def __init__(
        self, model: PlacesModel, actions: StaffActions, place: Place, theme: Theme
    ) -> None:
        self.entity = model.entity
        self._places, self._actions = model, actions
        self.dialog: NameDialog | None = None
        self._named = ""
        super().__init__(model, None, _columns(model), place, theme)
        self.panel = PlacePanel(model, theme)
        self.looked.connect(self._follow)
        self.hold(self.panel)
        self.list.entered.connect(self.rename)
        self.list.doubleClicked.connect(lambda _index: self.rename())
        self.panel.renamed.connect(self.rename)
        self.panel.removed.connect(self._remove)
        self.panel.people_wanted.connect(self._want_people)
        self.panel.undone.connect(self._take_back)

    @property
    def counted(self) -> str:
        """How many there are."""
        return place_words.counted(self._places)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        panel = self.panel
        return self.list, panel.rename_button, panel.undo_button

    def add(self) -> None:
        """Ask what a new one is called."""
        self._ask(None)

    def rename(self) -> None:
        """Ask what the chosen one is called from now on."""
        place = self.chosen
        if place is not None and self._places.removing(place) is None:
            self._ask(place)

    def _ask(self, of: StaffPlace | None) -> None:
        asked = NameDialog(self._places, of, self._theme, self.window())
        asked.wished.connect(partial(self._save, asked))
        asked.finished.connect(lambda _result: self._close(asked))
        self.dialog = asked
        asked.open()

    def _close(self, asked: NameDialog) -> None:
        self.dialog = None
        asked.deleteLater()

    def _save(self, asked: NameDialog, wish: PlaceWish) -> None:
        def tell(refusal: Refusal | None) -> None:
            if self.dialog is not asked:
                self._tell_if_refused(refusal)
            elif refusal is not None:
                asked.show_refusal(refusal)
            else:
                self._named = wish.name
                asked.show_saved()
                self._follow()

        self._actions.save_place(wish, tell)

    def _tell_if_refused(self, refusal: Refusal | None) -> None:
        if refusal is not None:
            self._actions.tell(told(refusal.sentence))

    def _follow(self) -> None:
        """Show what is chosen: at first what was named just now, once it is listed."""
        found = [one.id for one in self._places.rows if self._named and one.name == self._named]
        if found:
            self._named = ""
            self.choose(found[0])
        self.panel.show_place(self.chosen)

    def _remove(self) -> None:
        if self.chosen is not None:
            self._actions.remove_place(self.chosen)
            self.panel.undo_button.setFocus()

    def _want_people(self) -> None:
        if self.chosen is not None:
            self.people_wanted.emit(self.chosen)

    def _take_back(self, key: str) -> None:
        self._actions.take_back(key)
        self.list.setFocus()


def _columns(model: PlacesModel) -> Columns[StaffPlace]:
    is_role = model.entity is Entity.ROLE
    named = tr("Roles") if is_role else tr("Departments")
    nothing = tr("There are no roles yet") if is_role else tr("There are no departments yet")
    return Columns(
        name=named,
        names=lambda: (tr("Name"), tr("Colleagues")),
        shares=(0.6, 0.4),
        say=partial(place_words.place_row, model=model),
        key=lambda one: one.id,
        failed="",
        nothing=(nothing, tr("Add one above, then give it to colleagues.")),
        icon=Icon.BUILDING,
    )
