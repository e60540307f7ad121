"""Puts the saved board on screen before anything that talks to the hotel is even loaded."""

from console.session.rows import restore_all
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.storage.saved import Saved


def show_saved(board: Board, saved: Saved) -> None:
    """Fill an empty board with what was verified last, marked with its time."""
    if saved.snapshot is None:
        return
    restore_all(board, saved.snapshot.snapshot)
    board.link = LinkStatus(
        state=LinkState.CONNECTING,
        since=board.clock.now(),
        verified_at=saved.snapshot.verified_at,
    )
