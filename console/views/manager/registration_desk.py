"""What can be done about people who registered: reviewing them, and taking a decision back."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.models.manager import ManagerModels
from console.models.registrations import RegistrationLine
from console.state.link import LinkState
from console.views.manager import words
from console.views.manager.actions import OfficeActions
from console.views.manager.review_dialog import ReviewDialog
from console.views.manager.task_list import Task
from console.views.place import Place
from console.views.theme import Theme
from contract.scalars import Id


class RegistrationDesk(QObject):
    """Puts registrations into rows and does what their buttons say; `owner` is where it asks."""

    def __init__(
        self, models: ManagerModels, actions: OfficeActions, place: Place, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._models, self._actions, self._place, self._owner = models, actions, place, owner
        self.review: ReviewDialog | None = None
        models.changed.connect(self._show_link)

    def tasks(self) -> list[Task]:
        """A row for everybody who waits, longest first."""
        return [self._task(line) for line in self._models.registrations]

    def choose(self, registration_id: Id, theme: Theme) -> None:
        """Review somebody, or take back what was decided a moment ago."""
        lines = (one for one in self._models.registrations if one.id == registration_id)
        line = next(lines, None)
        if line is None:
            return
        if line.decision is None:
            self._review(line, theme)
        elif self._actions.take_back is not None:
            self._actions.take_back(line.decision.key)

    def _task(self, line: RegistrationLine) -> Task:
        decision, button = line.decision, words.tr("Review")
        if decision is not None:
            button = words.tr("Undo") if decision.may_withdraw else ""
        return Task(
            key=line.id,
            name=line.name,
            caption=words.registration_caption(line, self._place),
            button=button if self._actions.welcome is not None else "",
        )

    def _review(self, line: RegistrationLine, theme: Theme) -> None:
        welcome, refuse = self._actions.welcome, self._actions.refuse
        if welcome is None or refuse is None or self.review is not None:
            return
        self.review = ReviewDialog(line, self._place, theme, self._owner.window())
        models = self._models
        self.review.offer(models.departments, models.roles, models.levels)
        self._show_link()
        self.review.welcomed.connect(lambda place: welcome(line.id, place))
        self.review.refused.connect(lambda reason: refuse(line.id, reason))
        self.review.finished.connect(self._close)
        self.review.open()

    def _show_link(self) -> None:
        if self.review is not None:
            self.review.show_link(is_live=self._models.link.state is LinkState.LIVE)

    def _close(self) -> None:
        if self.review is not None:
            self.review.deleteLater()
            self.review = None
