"""One colleague in full: where, as what, with which rights, and when they work."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.staff_list import StaffListModel
from console.state.actions import ActionState
from console.views import painting
from console.views.icons import Icon
from console.views.place import Place
from console.views.staff import words
from console.views.staff.words import tr
from console.views.theme import RADIUS, Theme
from console.views.widgets.button import Button
from console.views.widgets.facts import FactList, Facts
from console.views.widgets.label import dress, plain_label
from console.views.widgets.roomy import Roomy
from contract.resources.staff import StaffMember


class Detail(QWidget):
    """Shows one colleague of a StaffListModel.

    `change_wanted`, `standing_wanted`: to be changed, to be deactivated or active again.
    `undone` carries the key of what is not to be sent after all.
    """

    change_wanted = Signal()
    standing_wanted = Signal()
    undone = Signal(object)

    def __init__(self, model: StaffListModel, place: Place, theme: Theme) -> None:
        super().__init__()
        self._model, self._place, self._theme = model, place, theme
        self._member: StaffMember | None = None
        self._name, self._under = plain_label(), plain_label()
        self.said = plain_label()
        for label in (self._name, self._under, self.said):
            label.setWordWrap(True)
        self.facts = Facts(theme)
        self._pending_key: str | None = None
        self.change_button = Button(tr("Change…"), theme=theme, icon=Icon.PENCIL)
        self.change_button.clicked.connect(self.change_wanted)
        self.standing_button = Button(tr("Deactivate"), theme=theme, icon=Icon.BAN)
        self.standing_button.clicked.connect(self.standing_wanted)
        self.undo_button = Button(tr("Undo"), theme=theme)
        self.undo_button.clicked.connect(lambda: self.undone.emit(self._pending_key))
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        for part in (self._name, self._under, self.facts, self.said):
            column.addWidget(part)
        column.addSpacing(4)
        for button in self._buttons:
            column.addWidget(button)
        column.addStretch()
        self._scrolled = Roomy(self._theme, self)
        self._scrolled.hold(held)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._scrolled)

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return self.undo_button, self.change_button, self.standing_button

    @property
    def buttons(self) -> tuple[Button, ...]:
        """Those that can be pressed now."""
        return tuple(one for one in self._buttons if not one.isHidden())

    def show_member(self, member: StaffMember | None) -> None:
        """Show another colleague, or this one anew."""
        self._member = member
        named = tr("Choose somebody on the left") if member is None else words.name_of(member)
        self._name.setText(named)
        self._under.setText("" if member is None else words.standing(member, self._place))
        self.facts.show_facts([] if member is None else self._facts(member))

        self._show_change(member)

    def _show_change(self, member: StaffMember | None) -> None:
        pending = None if member is None else self._model.pending(member)
        is_failed = pending is not None and pending.state is ActionState.FAILED
        self._pending_key = pending.key if pending is not None and pending.may_withdraw else None
        self.undo_button.setVisible(self._pending_key is not None)
        is_free = member is not None and (pending is None or is_failed)
        self.change_button.setVisible(
            member is not None and is_free and member.is_active and self._model.may_change(member)
        )
        self.standing_button.setVisible(is_free and self._may_stand(member))
        is_active = member is None or member.is_active
        icon = Icon.BAN if is_active else Icon.USER_CHECK
        self.standing_button.set_look(tr("Deactivate") if is_active else tr("Reactivate"), icon)
        said = "" if pending is None else words.change_words(pending)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        colour = self._theme.colour
        dress(self.said, self._theme.office.body, colour.bad_text if is_failed else colour.text2)

    def _may_stand(self, member: StaffMember | None) -> bool:
        if member is None:
            return False
        may = self._model.may_deactivate if member.is_active else self._model.may_change
        return may(member)

    def _facts(self, member: StaffMember) -> FactList:
        told = [
            (tr("Department"), words.department(member)),
            (tr("Role"), words.role(member)),
            (tr("Access"), words.level_name(member.access_level)),
            (tr("E-mail"), words.email(member) or "–"),
        ]
        if member.is_active:
            now = self._place.now()
            shift = self._model.shift(member, now)
            is_now = shift is not None and shift.starts_at <= now
            label = tr("Shift now") if is_now else tr("Next shift")
            told.append((label, words.rostered(shift, self._place)))
        return told

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._name, theme.office.title, theme.colour.text)
        dress(self._under, theme.office.body, theme.colour.text2)
        for part in (self.facts, self._scrolled):
            part.set_theme(theme)
        for button in self._buttons:
            button.set_theme(theme)
        self.show_member(self._member)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card."""
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.card, fill=colour.surface, border=colour.line)
