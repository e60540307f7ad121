"""Tells once of each refused action whose order is not on the board any more."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from console.state.actions import PendingAction
from console.views.kitchen.actions import KitchenActions
from console.views.notices import Tone
from console.views.widgets.toasts import Message
from console.views.words import plain, told
from contract.scalars import Id


class Refusals:
    """Says it with Retry; closing what is said gives the action up."""

    def __init__(self, say: Callable[[Message], None], actions: KitchenActions) -> None:
        self._say = say
        self._actions = actions
        self._told: set[str] = set()

    def tell(self, refused: Iterable[tuple[Id, PendingAction]]) -> None:
        """Take every such action there is now."""
        listed = {action.key: (order_id, action) for order_id, action in refused}
        self._told &= listed.keys()
        for key, (order_id, action) in listed.items():
            if key not in self._told:
                self._told.add(key)
                self._say(self._message(order_id, action))

    def _message(self, order_id: Id, action: PendingAction) -> Message:
        titles = {
            "preparing": _tr("#{number} was not brought back"),
            "ready": _tr("#{number} was not marked ready"),
        }
        title = titles.get(action.action.target, _tr("#{number} was not changed"))
        key = action.key
        return Message(
            tone=Tone.BAD,
            title=title.format(number=plain(order_id)),
            text=told(action.refusal or _tr("The server did not answer.")),
            action=_tr("Retry"),
            on_action=lambda: self._actions.retry(key),
            on_close=lambda: self._actions.dismiss(key),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("kitchen", text)
