"""How the hotel is doing, as a plain page; every word that comes from outside is escaped."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from contract.codec import WireError, decode
from contract.pushes.base import PushMessage
from contract.resources.admin import (
    AdminState,
    ConnectedConsole,
    OutboxState,
    ParkedEvent,
    PeriodicTask,
)
from hotel.areas.admin.style import STYLE
from hotel.outbound.tables import OutboxFcm
from hotel.visit import HotelInfo

_SOCKETS: Final = {True: "open", False: "not open", None: "unknown here"}


def admin_page(hotel: HotelInfo, state: AdminState, pushes: Sequence[OutboxFcm]) -> str:
    """The whole HTML document; times in the hotel's zone. `pushes` are the latest ones."""
    title = escape(f"{hotel.name}: administration")
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{STYLE}</style><h1>{title}</h1><p>As of {hotel.clock(state.at)}.</p>"
        + _consoles(hotel, state.consoles)
        + _tasks(hotel, state.tasks)
        + _outbox(hotel, state.outbox)
        + "<h2>Latest pushes</h2>"
        + _table(
            ("When", "Kind", "To", "Title", "Text", "Outcome"),
            (_push_cells(hotel, row) for row in pushes),
            nothing="No push yet.",
        )
        + "</html>"
    )


def _consoles(hotel: HotelInfo, consoles: Iterable[ConnectedConsole]) -> str:
    return "<h2>Connected consoles</h2>" + _table(
        ("Who", "PC", "On screen", "Follows", "Since", "Last heard of", "Live socket"),
        (_console_cells(hotel, console) for console in consoles),
        nothing="No console is connected.",
    )


def _tasks(hotel: HotelInfo, tasks: Iterable[PeriodicTask]) -> str:
    return "<h2>Periodic work</h2>" + _table(
        ("What", "Last run", "Result", "Next run"),
        (_task_cells(hotel, task) for task in tasks),
        nothing="Nothing has run yet.",
    )


def _outbox(hotel: HotelInfo, outbox: OutboxState) -> str:
    return (
        "<h2>Outbox</h2>"
        + _figures(hotel, outbox)
        + "<h2>Refused events</h2>"
        + _table(
            ("When", "Event", "Channel", "Reason"),
            (_event_cells(hotel, event) for event in outbox.parked),
            nothing="No event was refused.",
        )
        + (_again(hotel) if outbox.parked else "")
    )


def _again(hotel: HotelInfo) -> str:
    action = escape(f"/admin/{hotel.slug}/parked/")
    return f'<form method="post" action="{action}"><button>Send them again</button></form>'


def _figures(hotel: HotelInfo, outbox: OutboxState) -> str:
    figures = {"Events sent": str(outbox.sent), "Events waiting": str(outbox.waiting)}
    if outbox.oldest_waiting is not None:
        figures["Waiting since"] = hotel.clock(outbox.oldest_waiting)
        figures["Tries in vain"] = str(outbox.attempts)
    for outcome, count in sorted(outbox.pushes.items()):
        figures[f"Pushes {outcome.replace('_', ' ')}"] = str(count)
    terms = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>"
        for name, value in figures.items()
    )
    return f"<dl>{terms}</dl>"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, nothing: str) -> str:
    lines = ["<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows]
    if not lines:
        return f"<p>{escape(nothing)}</p>"
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    return (
        f'<div class="wide"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table></div>"
    )


def _console_cells(hotel: HotelInfo, console: ConnectedConsole) -> tuple[str, ...]:
    return (
        console.who,
        console.pc or "not told",
        console.station or "not told",
        ", ".join(console.streams),
        hotel.clock(console.since),
        f"{console.seen_s} s ago",
        _SOCKETS[console.has_socket],
    )


def _task_cells(hotel: HotelInfo, task: PeriodicTask) -> tuple[str, ...]:
    last = hotel.clock(task.finished_at) if task.finished_at else "not yet"
    following = "running now" if task.is_running else hotel.clock(task.next_at)
    failed = "Failed. " if task.ok is False else ""
    return task.name, last, failed + (task.result or ""), following


def _event_cells(hotel: HotelInfo, event: ParkedEvent) -> tuple[str, ...]:
    return hotel.clock(event.created_at), event.event, event.channel, event.reason


def _push_cells(hotel: HotelInfo, row: OutboxFcm) -> tuple[str, ...]:
    try:
        message = decode(PushMessage, row.message)
        title, body = message.title, message.body
    except WireError:
        title = body = ""
    outcome = (row.outcome or "waiting").replace("_", " ")
    detail = f"{outcome}: {row.detail}" if row.detail else outcome
    to = f"{row.owner} {row.owner_id}"
    return hotel.clock(row.created_at), row.key, to, title, body, detail
