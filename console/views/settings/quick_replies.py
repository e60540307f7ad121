"""Settings, Quick replies: the texts of this PC, their order and their keys."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from console.models.quick_replies import QuickReplies
from console.state.quick_replies import QuickReply
from console.views.icons import Icon
from console.views.settings.group import Group
from console.views.settings.keyboard import KeyCap
from console.views.settings.row import Row
from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.words import plain

_KEYS: Final = 9

Ask = Callable[[QuickReply | None, QWidget], QuickReply | None]
OfferUndo = Callable[[str, Callable[[], None]], None]


class _ReplyRow(Row):
    """One reply with its key, and what can be done with it."""

    def __init__(self, number: int, reply: QuickReply, count: int, theme: Theme) -> None:
        name = plain(reply.label)
        self.up = _button(Icon.CHEVRON_UP, _tr("Move {reply} up").format(reply=name), theme)
        self.down = _button(Icon.CHEVRON_DOWN, _tr("Move {reply} down").format(reply=name), theme)
        self.up.setEnabled(number > 0)
        self.down.setEnabled(number < count - 1)
        self.change = Button(_tr("Change…"), theme=theme)
        self.change.setAccessibleName(_tr("Change {reply}").format(reply=name))
        self.remove = Button(_tr("Remove"), theme=theme)
        self.remove.setAccessibleName(_tr("Remove {reply}").format(reply=name))
        keys = (KeyCap(f"Alt {number + 1}", theme),) if number < _KEYS else ()
        controls = (*keys, self.up, self.down, self.change, self.remove)
        super().__init__(name, plain(reply.text), controls)


class QuickRepliesGroup(Group):
    """`ask` lets a person write a reply, None when they leave it; `offer_undo` takes its name."""

    def __init__(
        self, replies: QuickReplies, *, ask: Ask, offer_undo: OfferUndo, theme: Theme
    ) -> None:
        self._replies, self._ask, self._offer_undo, self._theme = replies, ask, offer_undo, theme
        self.add = Button(
            _tr("Add a quick reply…"), theme=theme, kind=ButtonKind.PRIMARY, icon=Icon.PLUS
        )
        self.reset = Button(_tr("Usual replies"), theme=theme)
        self.add.clicked.connect(self._add)
        self.reset.clicked.connect(self._reset)
        super().__init__("", [], theme)
        replies.changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        super().set_theme(theme)

    def _show(self) -> None:
        replies = self._replies.all
        rows: list[Row] = [
            _ReplyRow(number, reply, len(replies), self._theme)
            for number, reply in enumerate(replies)
        ]
        for number, row in enumerate(rows):
            assert isinstance(row, _ReplyRow)
            row.up.clicked.connect(partial(self._move, number, -1))
            row.down.clicked.connect(partial(self._move, number, 1))
            row.change.clicked.connect(partial(self._change, number))
            row.remove.clicked.connect(partial(self._remove, number))
        self.show_rows(rows)
        self.add.setEnabled(not self._replies.is_full)
        self.reset.setEnabled(not self._replies.is_usual)

    def _add(self) -> None:
        reply = self._ask(None, self)
        if reply is not None:
            self._replies.add(reply)

    def _change(self, number: int) -> None:
        reply = self._ask(self._replies.all[number], self)
        if reply is not None:
            self._replies.change(number, reply)

    def _move(self, number: int, step: int) -> None:
        self._replies.move(number, step)
        moved = self.rows[number + step]
        assert isinstance(moved, _ReplyRow)
        again = moved.up if step < 0 else moved.down
        kept = again if again.isEnabled() else moved.change
        kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, number: int) -> None:
        before, label = self._replies.kept or self._replies.all, self._replies.all[number].label
        self._replies.remove(number)
        said = _tr("“{reply}” was removed").format(reply=plain(label))
        self._offer_undo(said, partial(self._replies.restore, before))
        (self.rows[min(number, len(self.rows) - 1)] if self.rows else self).setFocus()

    def _reset(self) -> None:
        before = self._replies.kept
        self._replies.restore(None)
        said = _tr("The usual quick replies are back")
        self._offer_undo(said, partial(self._replies.restore, before))


class QuickRepliesFoot(Group):
    """More of them, and the usual ones again."""

    def __init__(self, group: QuickRepliesGroup, theme: Theme) -> None:
        more = _tr("Shown above the reply and in its menu. Alt and a number puts it in.")
        back = _tr("Your own are replaced by those the program came with.")
        rows = [
            Row(_tr("One more"), more, (group.add,)),
            Row(_tr("Begin again"), back, (group.reset,)),
        ]
        super().__init__("", rows, theme)


def _button(icon: Icon, name: str, theme: Theme) -> Button:
    button = Button("", theme=theme, kind=ButtonKind.QUIET, icon=icon)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button


def _tr(text: str) -> str:
    return QCoreApplication.translate("quick_replies", text)
