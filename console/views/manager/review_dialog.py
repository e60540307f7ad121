"""Asks what becomes of somebody who registered: into which place, or why not."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from console.models.registrations import RegistrationLine
from console.views.manager.words import alike_words, registration_caption, tr
from console.views.place import Place
from console.views.staff.words import level_name
from console.views.theme import OFFICE, Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.choice import ChoiceBox
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress
from console.views.words import plain
from contract.resources.staff import Named
from contract.resources.team import Welcome

_LONGEST_REASON = 200


class ReviewDialog(Dialog):
    """`welcomed` carries a Welcome, `refused` a reason; each works once it is complete."""

    welcomed = Signal(object)
    refused = Signal(object)

    def __init__(
        self, line: RegistrationLine, place: Place, theme: Theme, parent: QWidget | None
    ) -> None:
        title = tr("Let {name} in?").format(name=plain(line.name))
        super().__init__(title, theme, parent)
        self.setFixedWidth(theme.px(496))
        self.department = self._choice(tr("Department"))
        self.role = self._choice(tr("Role"))
        self.level = self._choice(tr("Access"))
        self.reason = self.field(tr("Reason, if rejected"), _LONGEST_REASON)
        self.hint = self._hint(line)
        said = [registration_caption(line, place), plain(line.username), plain(line.email or "")]
        self.body.addWidget(self.sentence(" · ".join(part for part in said if part)))
        for part in (self.hint, self.department, self.role, self.level, self.reason):
            self.body.addWidget(part)
        self.hint.setVisible(bool(line.alike))
        self._add_buttons(theme)
        self.reason.textChanged.connect(lambda _text: self._follow())
        self._follow()
        self.department.setFocus()

    def _hint(self, line: RegistrationLine) -> QLabel:
        label = self.sentence(alike_words(line.alike))
        dress(label, self._theme.office.strong, self._theme.colour.warn_text)
        return label

    def _add_buttons(self, theme: Theme) -> None:
        self.accept_button.set_look(tr("Approve"), None)
        self.accept_button.clicked.connect(self._welcome)
        large = theme.px(OFFICE.control_large)
        self.reject_button = Button(
            tr("Reject"), theme=theme, kind=ButtonKind.BAD_OUTLINE, height=large
        )
        self.reject_button.clicked.connect(self.accept)
        self.reject_button.clicked.connect(lambda: self.refused.emit(self.reason.text().strip()))
        self.buttons.insertWidget(self.buttons.count() - 1, self.reject_button)

    def _choice(self, words: str) -> ChoiceBox:
        box = ChoiceBox(words, self._theme)
        box.currentIndexChanged.connect(lambda _number: self._follow())
        return box

    def offer(
        self, departments: Sequence[Named], roles: Sequence[Named], levels: Sequence[str]
    ) -> None:
        """Offer the places of the hotel, none chosen for anybody, and the access one may give.

        The lowest `levels` come first, and the first is meant until another one is chosen.
        """
        for box, places in ((self.department, departments), (self.role, roles)):
            box.clear()
            for one in places:
                box.addItem(plain(one.name), one.slug)
            box.setCurrentIndex(-1)
        self.level.clear()
        for level in levels:
            self.level.addItem(tr("Access: {level}").format(level=level_name(level)), level)
        self.level.setCurrentIndex(0 if levels else -1)
        self.level.setVisible(len(levels) > 1)

    def show_link(self, *, is_live: bool) -> None:
        """Say when it is decided: at once, or as soon as there is a connection."""
        self.accept_button.set_look(tr("Approve") if is_live else tr("Approve when online"), None)

    def _follow(self) -> None:
        has_place = self.department.currentIndex() >= 0 and self.role.currentIndex() >= 0
        if hasattr(self, "reject_button"):
            self.accept_button.setEnabled(has_place)
            self.reject_button.setEnabled(bool(self.reason.text().strip()))

    def _welcome(self) -> None:
        department, role = self.department.currentData(), self.role.currentData()
        # Without a choice the least that anybody has.
        level = self.level.currentData() or "regular_staff"
        self.welcomed.emit(
            Welcome(department=str(department), role=str(role), access_level=str(level))
        )
