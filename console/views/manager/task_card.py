"""A card of people who need something of a manager; it says so when nobody does."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views.icons import Icon
from console.views.manager.task_list import MOST_ROWS, Task, TaskList
from console.views.manager.words import tr
from console.views.theme import Theme
from console.views.widgets.card import Card
from console.views.widgets.label import dress, plain_label


class TaskCard(Card):
    """The title with a count, and the rows or a sentence."""

    def __init__(
        self,
        icon: Icon,
        title: str,
        empty: str,
        theme: Theme,
        *,
        most_rows: int | None = MOST_ROWS,
    ) -> None:
        body = QWidget()
        self.list = TaskList(title, theme, most_rows=most_rows)
        self._empty = plain_label(empty)
        self._empty.setContentsMargins(16, 12, 16, 12)
        self._empty.setWordWrap(True)
        super().__init__(icon, title, body, theme)
        self.put_count_at_right()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addWidget(self._empty)
        column.addStretch()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        super().set_theme(theme)
        self.list.set_theme(theme)
        dress(self._empty, theme.office.body, theme.colour.text2)

    def show_tasks(self, tasks: Sequence[Task], *, is_known: bool) -> None:
        """Show the rows; nothing is said of what was never known."""
        self.list.show_tasks(tasks)
        self.list.setVisible(bool(tasks))
        self._empty.setVisible(not tasks and is_known)
        self.title.show_count(len(tasks) if is_known else None)


def registrations_card(theme: Theme, *, most_rows: int | None = MOST_ROWS) -> TaskCard:
    """The card of everybody who waits to be let in."""
    title, empty = tr("Staff registrations"), tr("Nobody waits to be let in.")
    return TaskCard(Icon.ID_CARD, title, empty, theme, most_rows=most_rows)
