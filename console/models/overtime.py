"""Who works overtime now, by the hotel's own rules."""

from datetime import datetime

from console.state.board import Board
from contract.resources.attendance import Approval
from contract.scalars import Id


def overtime_since(board: Board) -> dict[Id, datetime]:
    """By id of the colleague, since when the hotel tells of it; aware UTC."""
    logs = (shown.log for shown in board.clock_logs.open_logs())
    return {
        log.staff: log.overtime_warned_at
        for log in logs
        if log.overtime_warned_at is not None and log.approval is not Approval.REJECTED
    }
