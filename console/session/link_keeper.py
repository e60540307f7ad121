"""Knows how the connection stands, from what the link and the hotel's answers tell."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from console.state.board import Board, BoardChanges
from console.state.link import LinkState, LinkStatus

OFFLINE_AFTER: Final = timedelta(seconds=60)


@dataclass(slots=True)
class LinkKeeper:
    """Facts of the connection. Times are aware UTC of the hotel's clock, given by the caller.

    `is_reachable`: whether the last REST call got an answer; None before the first.
    """

    since: datetime
    verified_at: datetime | None = None
    is_reachable: bool | None = None
    missed: int = 0
    problem: str | None = None
    _is_up: bool = False
    _is_caught_up: bool = False
    _has_tried: bool = False
    _next_try_at: datetime | None = None

    @property
    def is_up(self) -> bool:
        """Whether the socket is open."""
        return self._is_up

    @property
    def is_caught_up(self) -> bool:
        """Whether the socket is open and the lists were verified since it opened."""
        return self._is_up and self._is_caught_up

    def connected(self, now: datetime) -> None:
        """The socket opened; what was missed meanwhile is not known yet."""
        self._is_up, self._is_caught_up, self._has_tried = True, False, True
        self.since, self._next_try_at = now, None

    def disconnected(self, now: datetime, *, next_try_s: float, problem: str) -> None:
        """The socket closed, or an attempt failed."""
        if self._is_up or not self._has_tried:
            self.since, self.missed = now, 0
        self._is_up, self._is_caught_up, self._has_tried = False, False, True
        self._next_try_at = now + timedelta(seconds=next_try_s)
        self.problem = problem

    def verified(self, at: datetime) -> None:
        """The lists were complete at `at`."""
        self.verified_at = at

    def caught_up(self, now: datetime, *, missed: int) -> None:
        """Everything missed while the socket was closed is on the board."""
        self._is_caught_up, self.missed, self.since, self.problem = True, missed, now, None

    def status(self, now: datetime, *, waiting: int, nobody_on_duty: bool) -> LinkStatus:
        """The connection as painted."""
        return LinkStatus(
            state=self._state(now),
            since=self.since,
            verified_at=self.verified_at,
            next_try_s=self._next_try_s(now),
            waiting=waiting,
            missed=self.missed,
            nobody_on_duty=nobody_on_duty,
            problem=self.problem,
        )

    def _state(self, now: datetime) -> LinkState:
        if self._is_up:
            return LinkState.LIVE if self._is_caught_up else LinkState.CATCHING_UP
        if now - self.since >= OFFLINE_AFTER:
            return LinkState.OFFLINE
        return LinkState.RECONNECTING if self._has_tried else LinkState.CONNECTING

    def _next_try_s(self, now: datetime) -> float | None:
        if self._next_try_at is None:
            return None
        # Whole seconds: a finer countdown would be news to every view at every look.
        return float(max(0, round((self._next_try_at - now).total_seconds())))


def set_link(board: Board, status: LinkStatus) -> BoardChanges:
    """Have the board tell how the connection stands."""
    board.link = status
    return BoardChanges(link=True)
