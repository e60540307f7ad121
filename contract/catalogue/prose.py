"""The catalogue for people: as text for a terminal and as a page of the documentation."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from contract.catalogue.listing import WEB_URL, pushes, sample
from contract.events.base import Payload
from contract.pushes.base import Push, PushMessage
from contract.registry import CATALOGUE, Entry

_HEAD: Final = """# Catalogue

Every event the hotel publishes over the Pusher protocol and every push it sends through FCM.
Written by `python -m contract --markdown`; change the structs in `contract/`, not this page.

An event is told apart by its channel and its name together. "Payload ours" marks events the
specification names without saying what they carry, "event ours" those it does not name. Fields
beginning with `_` are our own and may be left out.
"""


def text() -> str:
    """One line per event and channel, and per push."""
    lines = [f"{_count()}\n"]
    for area, entries in _by_area():
        lines.append(area)
        lines.extend(_line(entry) for entry in entries)
    lines.append("\npushes")
    lines.extend(
        f"  {push.KEY}  {' | '.join(push.TITLES)}  ({push.RECIPIENTS})" for push in pushes()
    )
    return "\n".join(lines) + "\n"


def markdown() -> str:
    """The page docs/catalogue.md."""
    parts = [_HEAD]
    for area, entries in _by_area():
        parts.append(f"## {area.replace('_', ' ').capitalize()}\n")
        for payload, places in groupby(entries, key=lambda entry: entry.payload):
            parts.append("\n".join(_section(payload, list(places))))
    parts.append("## Pushes\n")
    parts.extend("\n".join(_push_section(push)) for push in pushes())
    return "\n".join(parts)


def _by_area() -> Iterator[tuple[str, Iterator[Entry]]]:
    return groupby(CATALOGUE.values(), key=lambda entry: entry.area)


def _count() -> str:
    ours = sum(not entry.payload.NAMED for entry in CATALOGUE.values())
    return f"{len(CATALOGUE) - ours} specified pairs of channel and event + {ours} of ours"


def _line(entry: Entry) -> str:
    return (
        f"  {entry.payload.EVENT:28}{entry.place.pattern:52}{entry.receivers}{_mark(entry.payload)}"
    )


def _mark(payload: type[Payload]) -> str:
    if not payload.NAMED:
        return "  (event ours)"
    return "" if payload.SPECIFIED else "  (payload ours)"


def _section(payload: type[Payload], entries: list[Entry]) -> Iterator[str]:
    yield f"### `{payload.EVENT}`{_mark(payload).replace('  ', ' ')}\n"
    yield f"{payload.__doc__}\n"
    yield from _table(("Channel", "Receivers", "Triggered by"), map(_row, entries))
    yield from _json(sample(entries[0]))


def _row(entry: Entry) -> tuple[str, ...]:
    return f"`{entry.place.pattern}`", entry.receivers, entry.trigger


def _push_section(push: type[Push]) -> Iterator[str]:
    ours = "" if push.SPECIFIED else " (data ours)" if push.NAMED else " (push ours)"
    found = push.sample().message(WEB_URL)
    yield f"### {push.KEY} {push.__name__}{ours}\n"
    yield f"{push.__doc__}\n"
    yield from _table(("", ""), (*_words(push), *_handling(found)))
    yield from _json(found.data)


def _words(push: type[Push]) -> Iterator[tuple[str, str]]:
    yield "Title", " or ".join(f"`{title}`" for title in push.TITLES)
    yield "Body", " or ".join(f"`{body}`" for body in push.BODIES)
    yield "Recipients", push.RECIPIENTS
    yield "Triggered by", push.TRIGGER


def _handling(found: PushMessage) -> Iterator[tuple[str, str]]:
    yield "Android priority", found.android_priority
    yield "Android channel", f"`{found.android_channel}`"
    yield "Android collapse key", f"`{found.android_collapse_key}`"
    yield "Android ttl", f"{found.android_ttl_s} s"
    yield "APNs sound", f"`{found.apns_sound}`"
    yield "APNs collapse id", f"`{found.apns_collapse_id}`"
    yield "Web link", f"`{found.webpush_link}`"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _json(value: object) -> Iterator[str]:
    yield f"```json\n{json.dumps(value, ensure_ascii=False, indent=2)}\n```\n"
