"""Asks what becomes of a colleague's name, address, place and access."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from console.models.staff_list import Places, StaffListModel
from console.state.colleagues import department_of, role_of
from console.views.staff import words
from console.views.staff.words import tr
from console.views.theme import Theme
from console.views.widgets.choice import ChoiceBox
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress, plain_label
from console.views.words import plain
from contract.resources.staff import StaffMember
from contract.resources.team import StaffChange

LONGEST_NAME = 80
LONGEST_EMAIL = 254


class ChangeDialog(Dialog):
    """`change` is what is wanted otherwise, and nothing else."""

    def __init__(
        self, member: StaffMember, model: StaffListModel, theme: Theme, parent: QWidget | None
    ) -> None:
        title = tr("Change {name}").format(name=words.name_of(member))
        super().__init__(title, theme, parent)
        self._member = member
        self.first_name = self._text(tr("First name"), member.first_name, LONGEST_NAME)
        self.last_name = self._text(tr("Last name"), member.last_name, LONGEST_NAME)
        self.email = self._text(tr("E-mail"), member.email or "", LONGEST_EMAIL)
        departments = [("", tr("No department")), *model.departments]
        self.department = self._choice(tr("Department"), departments, department_of(member) or "")
        roles = [("", tr("No role")), *model.roles]
        self.role = self._choice(tr("Role"), roles, role_of(member) or "")
        levels = [(level, words.level_name(level)) for level in model.levels]
        self.level = self._choice(tr("Access"), levels, member.access_level)
        self.told = self.sentence(" ")
        self.body.addWidget(self.told)
        self.accept_button.set_look(tr("Change"), None)
        self._follow()
        self.first_name.setFocus()

    def _caption(self, said: str) -> None:
        label = plain_label(said)
        dress(label, self._theme.office.caption, self._theme.colour.text2)
        self.body.addWidget(label)
        self.body.addSpacing(-8)

    def _text(self, said: str, value: str, longest: int) -> QLineEdit:
        self._caption(said)
        field = self.field(said, longest)
        field.setText(value)
        field.textChanged.connect(lambda _text: self._follow())
        self.body.addWidget(field)
        return field

    def _choice(self, said: str, choices: Places, value: str) -> ChoiceBox:
        self._caption(said)
        box = ChoiceBox(said, self._theme)
        # As wide as the dialog, however long a name is.
        box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, name in choices:
            box.addItem(plain(name), key)
        if box.findData(value) < 0:
            box.addItem(plain(value), value)
        box.setCurrentIndex(box.findData(value))
        box.currentIndexChanged.connect(lambda _number: self._follow())
        self.body.addWidget(box)
        return box

    @property
    def change(self) -> StaffChange:
        """What is otherwise; what stays is left out."""
        member = self._member
        given: dict[str, Any] = {}
        for name, field in (("first_name", self.first_name), ("last_name", self.last_name)):
            said = " ".join(field.text().split())
            if said != getattr(member, name):
                given[name] = said
        email = self.email.text().strip()
        if email != (member.email or ""):
            given["email"] = email or None
        place = department_of(member) or "", role_of(member) or "", member.access_level
        boxes = self.department, self.role, self.level
        names = "department", "role", "access_level"
        for name, box, before in zip(names, boxes, place, strict=True):
            if box.currentData() != before:
                given[name] = box.currentData() or None
        return StaffChange(**given)

    @property
    def _signs_out(self) -> bool:
        change = self.change
        is_moved = StaffChange(department=change.department, role=change.role) != StaffChange()
        return is_moved or change.access_level is not None

    def _follow(self) -> None:
        if not hasattr(self, "told"):
            return
        email, has_name = self.email.text().strip(), bool(self.first_name.text().strip())
        is_address = not email or (all(email.partition("@")) and " " not in email)
        said = tr("It is sent after 8 seconds, in which it can be undone.")
        if not has_name:
            said = tr("A first name is needed.")
        elif not is_address:
            said = tr("This is not an e-mail address.")
        elif self._signs_out:
            said = tr("Their sign-ins end: with another place or access one signs in again.")
        self.told.setText(said)
        is_other = self.change != StaffChange()
        self.accept_button.setEnabled(is_other and has_name and is_address)
