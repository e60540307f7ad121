"""Tells the desktop of alerts while nobody looks at the window, and withdraws what is settled."""

import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from console.shell.notifications.composing import compose
from console.shell.notifications.port import Notifier
from console.state.board import Board
from console.state.link import LinkState
from console.state.matters import CLOCK_IN, CONNECTION, is_settled
from contract.scalars import Id

if TYPE_CHECKING:
    from console.session.alerts import Alert

GATHERED_S: Final = 3.0
_Ids = tuple[Id | None, ...]


class Announcer(QObject):
    """One notification per matter; one per kind after a reconnect and when many come at once."""

    def __init__(
        self,
        board: Board,
        notifier: Notifier,
        *,
        may_tell: Callable[[], bool],
        monotonic: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._board, self._notifier, self._may_tell = board, notifier, may_tell
        self._monotonic = monotonic
        self._open: dict[str, tuple[str, _Ids]] = {}
        self._gathered: dict[str, dict[Id | None, None]] = {}
        self._asked: dict[str, Id] = {}
        self._told_at: dict[str, float] = {}
        self._soon = QTimer(self, singleShot=True, interval=round(GATHERED_S * 1000))
        self._soon.timeout.connect(self._tell_gathered)

    def note(self, alerts: Iterable["Alert"]) -> None:
        """Something happened: tell it unless somebody sees the window."""
        if not self._may_tell():
            return
        news = [alert for alert in alerts if not alert.is_quiet]
        kinds = {alert.kind.value for alert in news}
        for alert in news:
            self._gathered.setdefault(alert.kind.value, {})[alert.entity_id] = None
        for kind in kinds:
            if not self._is_busy(kind):
                self._tell(kind)
        if self._gathered and not self._soon.isActive():
            self._soon.start()

    def follow(self) -> None:
        """The board is different: withdraw what is settled."""
        for key, (kind, ids) in list(self._open.items()):
            left = tuple(one for one in ids if not is_settled(self._board, kind, one))
            if not left:
                self._withdraw(key)

    def matter_of(self, key: str) -> tuple[str, Id | None] | None:
        """The kind and the first entity of what somebody clicked."""
        opened = self._open.get(key)
        return None if opened is None else (opened[0], opened[1][0])

    def clock_in_of(self, key: str) -> Id | None:
        """The clock-in that a notification asked about, though it may be withdrawn by now."""
        return self._asked.get(key)

    def withdraw_all(self) -> None:
        """Somebody looks at the window, or nobody is at work any more."""
        self._soon.stop()
        self._gathered.clear()
        for key in list(self._open):
            self._withdraw(key)

    def _is_busy(self, kind: str) -> bool:
        """Whether more of a kind is likely to follow within moments."""
        if kind == CONNECTION:
            return False
        link, now = self._board.link, self._board.clock.now()
        is_back = link.state is LinkState.LIVE
        if not is_back or now - link.since < timedelta(seconds=GATHERED_S):
            return True
        told_at = self._told_at.get(kind)
        return told_at is not None and self._monotonic() - told_at < GATHERED_S

    def _tell_gathered(self) -> None:
        for kind in list(self._gathered):
            self._tell(kind)

    def _tell(self, kind: str) -> None:
        """What was settled meanwhile is left out."""
        gathered = self._gathered.pop(kind, {})
        ids = tuple(one for one in gathered if not is_settled(self._board, kind, one))
        if not ids or not self._may_tell():
            return
        self._told_at[kind] = self._monotonic()
        group = self._group(kind)
        if len(ids) > 1 or ids[0] in group:
            self._tell_many(kind, (*group, *(one for one in ids if one not in group)))
        else:
            self._show(_key(kind, ids[0]), kind, ids)

    def _group(self, kind: str) -> _Ids:
        """What the one notification of a kind is about, as far as it is not settled."""
        _, ids = self._open.get(kind, (kind, ()))
        return tuple(one for one in ids if not is_settled(self._board, kind, one))

    def _tell_many(self, kind: str, ids: _Ids) -> None:
        for one in ids:
            self._withdraw(_key(kind, one))
        self._show(kind, kind, ids)

    def _show(self, key: str, kind: str, ids: _Ids) -> None:
        self._open[key] = (kind, ids)
        if kind == CLOCK_IN and len(ids) == 1 and ids[0] is not None:
            self._asked[key] = ids[0]
        self._notifier.show(compose(self._board, kind, ids, key, self._board.clock.now()))

    def _withdraw(self, key: str) -> None:
        if self._open.pop(key, None) is not None:
            self._notifier.withdraw(key)


def _key(kind: str, entity_id: Id | None) -> str:
    return f"{kind} {entity_id}"
