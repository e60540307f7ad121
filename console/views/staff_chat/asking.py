"""What the chat among colleagues asks a person: who, which title, and whether really."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from console.models.staff_chat import Person
from console.views.staff_chat.people_list import Choice, ChoiceList
from console.views.staff_chat.words import tr
from console.views.theme import Theme
from console.views.widgets.button import ButtonKind
from console.views.widgets.dialog import Dialog
from contract.resources.staff_chat import LONGEST_TITLE
from contract.scalars import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Who and what was chosen; `title` is empty where none was given."""

    people: tuple[Id, ...] = ()
    chats: tuple[Id, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: `accept` names the button, `has_title`: a group can be given one."""

    title: str
    accept: str
    has_title: bool = False


class ChooseDialog(Dialog):
    """Some of many, found by typing."""

    def __init__(
        self, question: Question, choices: Sequence[Choice], theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(question.title, theme, parent)
        self._question, self._choices = question, list(choices)
        self.search = self.field(self.tr("Find by name or department"), 80)
        self.list = ChoiceList(theme)
        self.list.setAccessibleName(question.title)
        self.group_title = self.field(self.tr("Title of the group"), LONGEST_TITLE)
        for part in (self.search, self.list, self.group_title):
            self.body.addWidget(part)
        self.accept_button.set_look(question.accept, None)
        self.search.textChanged.connect(self._offer)
        self.search.returnPressed.connect(self._on_enter)
        self.group_title.returnPressed.connect(self.accept_button.click)
        self.list.toggled.connect(self.toggle)
        self._offer()

    @property
    def chosen(self) -> Chosen:
        """What is chosen now."""
        ticked = [one for one in self._choices if one.is_chosen]
        return Chosen(
            people=tuple(one.id for one in ticked if not one.is_chat),
            chats=tuple(one.id for one in ticked if one.is_chat),
            title=self.group_title.text().strip() if self._is_group else "",
        )

    @property
    def _is_group(self) -> bool:
        return self._question.has_title and sum(one.is_chosen for one in self._choices) > 1

    def toggle(self, choice: Choice) -> None:
        """Choose somebody, or not any more."""
        at = next(
            number
            for number, one in enumerate(self._choices)
            if (one.id, one.is_chat) == (choice.id, choice.is_chat)
        )
        self._choices[at] = replace(self._choices[at], is_chosen=not self._choices[at].is_chosen)
        self._offer()

    def _offer(self) -> None:
        wanted = self.search.text().strip().casefold()
        found = [one for one in self._choices if wanted in f"{one.name} {one.detail}".casefold()]
        self.list.offer(found)
        self.group_title.setVisible(self._is_group)
        self.accept_button.setEnabled(any(one.is_chosen for one in self._choices))

    def _on_enter(self) -> None:
        """The one that was looked for; a second Enter goes on."""
        offered = self.list.offered
        if self.search.text().strip() and offered:
            self.toggle(offered[0])
            self.search.clear()
        elif self.accept_button.isEnabled():
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search into the list."""
        if watched is self.search and event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down:
                self.list.enter()
                return True
        return super().eventFilter(watched, event)


class TitleDialog(Dialog):
    """Another title for a group."""

    def __init__(self, before: str, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(tr("Rename the group"), theme, parent)
        self.title: QLineEdit = self.field(tr("Title of the group"), LONGEST_TITLE)
        self.title.setText(before)
        self.title.selectAll()
        self.body.addWidget(self.title)
        self.accept_button.set_look(tr("Rename"), None)
        self.title.textChanged.connect(self._follow)
        self.title.returnPressed.connect(self.accept_button.click)
        self._follow()

    def _follow(self) -> None:
        self.accept_button.setEnabled(bool(self.title.text().strip()))


class SureDialog(Dialog):
    """Whether something that cannot be undone is meant."""

    def __init__(
        self, question: Question, explanation: str, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(question.title, theme, parent)
        self.body.addWidget(self.sentence(explanation))
        self.accept_button.set_look(question.accept, None, ButtonKind.BAD)


class Asker:
    """Asks with windows over a widget; tests put answers in their place."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def choose(self, question: Question, choices: Sequence[Choice], theme: Theme) -> Chosen | None:
        """Some of many; None when given up."""
        dialog = ChooseDialog(question, choices, theme, self._parent)
        return dialog.chosen if dialog.exec() else None

    def title(self, before: str, theme: Theme) -> str | None:
        """A title; None when given up."""
        dialog = TitleDialog(before, theme, self._parent)
        return dialog.title.text() if dialog.exec() else None

    def is_sure(self, question: Question, explanation: str, theme: Theme) -> bool:
        """Whether it is meant."""
        return bool(SureDialog(question, explanation, theme, self._parent).exec())


def people_choices(people: Sequence[Person]) -> list[Choice]:
    """Colleagues to choose from, in their order."""
    return [
        Choice(
            id=one.id,
            name=one.name,
            detail=one.department if one.is_on_duty else tr("off duty"),
        )
        for one in people
    ]
