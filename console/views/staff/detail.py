"""One colleague in full: where, as what, with which rights, and when they work."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.staff_list import StaffListModel
from console.views import painting
from console.views.place import Place
from console.views.staff import words
from console.views.staff.words import tr
from console.views.theme import RADIUS, Theme
from console.views.widgets.facts import FactList, Facts
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy
from contract.resources.staff import StaffMember


class Detail(QWidget):
    """Shows one colleague of a StaffListModel."""

    def __init__(self, model: StaffListModel, place: Place, theme: Theme) -> None:
        super().__init__()
        self._model, self._place, self._theme = model, place, theme
        self._member: StaffMember | None = None
        self._name, self._under = plain_label(), plain_label()
        for label in (self._name, self._under):
            label.setWordWrap(True)
        self.facts = Facts(theme)
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        for part in (self._name, self._under, self.facts):
            column.addWidget(part)
        column.addStretch()
        self._scrolled = Roomy(self._theme, self)
        self._scrolled.hold(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scrolled)

    def show_member(self, member: StaffMember | None) -> None:
        """Show another colleague, or this one anew."""
        self._member = member
        named = tr("Choose somebody on the left") if member is None else words.name_of(member)
        self._name.setText(named)
        self._under.setText("" if member is None else words.standing(member, self._place))
        self.facts.show_facts([] if member is None else self._facts(member))

    def _facts(self, member: StaffMember) -> FactList:
        told = [
            (tr("Department"), words.department(member)),
            (tr("Role"), words.role(member)),
            (tr("Access"), words.level_name(member.access_level)),
            (tr("E-mail"), words.email(member) or "–"),
        ]
        if member.is_active:
            shift = self._model.shift(member, self._place.now())
            told.append((tr("Next shift"), words.rostered(shift, self._place)))
        return told

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._name, theme.office.title, theme.colour.text)
        dress(self._under, theme.office.body, theme.colour.text2)
        for part in (self.facts, self._scrolled):
            part.set_theme(theme)
        self.show_member(self._member)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
