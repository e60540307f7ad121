"""The outbox as a plain page; every word that comes from outside is escaped."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape
from typing import Final

from contract.codec import WireError, decode
from contract.pushes.base import PushMessage
from hotel.outbound.overview import Overview
from hotel.outbound.tables import OutboxFcm, OutboxPusher
from hotel.visit import HotelInfo

_STYLE: Final = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #bbb;
  vertical-align: top; overflow-wrap: anywhere }
dl { display: flex; flex-wrap: wrap; gap: 2rem } dd { margin: 0; font-size: 1.6rem }
"""


def outbox_page(hotel: HotelInfo, overview: Overview, now: datetime) -> str:
    """The whole HTML document; times in the hotel's zone."""
    title = escape(f"{hotel.name}: outbox")
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style><h1>{title}</h1>"
        f"<p>As of {hotel.clock(now)}.</p>"
        + _figures(hotel, overview)
        + "<h2>Refused events</h2>"
        + _table(
            ("When", "Event", "Channel", "Reason"),
            (_event_cells(hotel, row) for row in overview.parked),
            nothing="No event was refused.",
        )
        + (_again(hotel) if overview.parked else "")
        + "<h2>Latest pushes</h2>"
        + _table(
            ("When", "Kind", "To", "Title", "Text", "Outcome"),
            (_push_cells(hotel, row) for row in overview.pushes),
            nothing="No push yet.",
        )
        + "</html>"
    )


def _again(hotel: HotelInfo) -> str:
    action = escape(f"/admin/{hotel.slug}/parked/")
    return f'<form method="post" action="{action}"><button>Send them again</button></form>'


def _figures(hotel: HotelInfo, overview: Overview) -> str:
    figures = {"Events sent": str(overview.sent), "Events waiting": str(overview.waiting)}
    if overview.oldest_waiting is not None:
        figures["Waiting since"] = hotel.clock(overview.oldest_waiting)
        figures["Tries in vain"] = str(overview.attempts)
    for outcome, count in sorted(overview.outcomes.items()):
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
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _event_cells(hotel: HotelInfo, row: OutboxPusher) -> tuple[str, ...]:
    return hotel.clock(row.created_at), row.event, row.channel, row.parked_reason or ""


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
