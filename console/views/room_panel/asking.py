"""Asks a department about a room: opens the conversation with its people and begins the message."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from console.models.duty_board import Colleague, Department
from console.models.staff_chat import StaffChatModels
from console.state.staff_chats import ShownStaffChat
from console.views.room_panel import words
from console.views.staff_chat.actions import StaffChatActions
from console.views.staff_chat.asking import Question
from console.views.staff_chat.dock import StaffDock
from console.views.staff_chat.people_list import Choice
from console.views.words import plain
from contract.scalars import Id

_MOST_NAMES = 4


class Asking(QObject):
    """Nothing is sent by itself: whoever asks goes on writing.

    A conversation that does not exist yet is begun only after the people in it were looked at,
    because beginning one is told to them.
    """

    def __init__(self, models: StaffChatModels, actions: StaffChatActions, dock: StaffDock) -> None:
        super().__init__(dock)
        self._models, self._actions, self._dock = models, actions, dock
        self._wanted: tuple[Department, str] | None = None
        models.begun.connect(self._on_begun)

    def ask(self, department: Department, room: str) -> None:
        """Begin a message to those of a department who are on duty; call it with the dock shown."""
        people = [one.id for one in _present(department)]
        found = fitting(self._models.chats(), people)
        if found is None and len(people) == 1:
            found = self._models.direct_with(people[0])
        if found is not None:
            self._write(found, department, room)
            return
        chosen = self._dock.talk.choose(_question(department), _choices(department))
        if chosen is None or not chosen.people:
            return
        self._wanted = (department, room)
        title = plain(department.name) if len(chosen.people) > 1 else ""
        self._actions.start(chosen.people, title)

    def _on_begun(self, conversation_id: Id) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._write(conversation_id, *wanted)

    def _write(self, conversation_id: Id, department: Department, room: str) -> None:
        self._actions.open(conversation_id)
        people = self._models.people()
        here = {one.id for one in people}
        names = [plain(one.name) for one in _present(department) if one.id in here]
        said = words.tr("Room {number}: ").format(number=plain(room))
        if len(people) > 1:
            said = " ".join([*(f"@{name}" for name in names[:_MOST_NAMES]), said])
        begun = self._models.drafts.get(conversation_id, "").rstrip()
        composer = self._dock.talk.composer
        composer.fill(f"{begun}\n{said}" if begun else said)
        self._dock.talk.write()


def fitting(chats: Iterable[ShownStaffChat], people: Iterable[Id]) -> Id | None:
    """The group that these people are most of; None when fewer than half of it are."""
    wanted, best, share = set(people), None, 0.5
    for shown in chats:
        others = [one.id for one in shown.chat.participants]
        part = len(wanted.intersection(others)) / max(1, len(others) - 1)
        if shown.chat.is_group and part >= share and part > 0:
            best, share = shown.chat.id, part + 1e-9
    return best


def _question(department: Department) -> Question:
    title = words.tr("Start a conversation with {department}")
    return Question(title=title.format(department=plain(department.name)), accept=words.tr("Start"))


def _choices(department: Department) -> list[Choice]:
    return [
        Choice(id=one.id, name=one.name, detail=department.name, is_chosen=True)
        for one in _present(department)
    ]


def _present(department: Department) -> list[Colleague]:
    """Those who are not on break, everybody when all are."""
    here = [one for one in department.colleagues if not one.is_on_break]
    return here or list(department.colleagues)
