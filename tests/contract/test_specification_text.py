"""The catalogue against the specification's own text: every pair, example, title and recipient."""

import json
import re
from dataclasses import dataclass, field

import pytest
from shared_material import shared_text

from contract.catalogue.listing import listing, pushes
from contract.registry import CATALOGUE, read, write

OURS = {"changed", "order-status-update", "probe", "room-notice", "chat-presence",
        "overtime-warning", "clocklog-approved", "clocklog-rejected", "shift-reminder",
        "emergency-raised", "emergency-acknowledged", "emergency-ended", "low-stock"}  # fmt: skip


@dataclass
class Section:
    number: str
    lists: dict[str, list[str]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    example: dict | None = None

    def pairs(self) -> set[tuple[str, str]]:
        return {(channel, event) for channel in self.lists.get("Channel", ())
                for event in self.lists.get("Event", ())}  # fmt: skip


def sections(part: str) -> list[Section]:
    text = shared_text("spec/notifications.md")
    body = re.split(r"^## ", text, flags=re.MULTILINE)
    chosen = next(piece for piece in body if piece.startswith(part))
    pieces = re.split(r"^#{3,4} ", chosen, flags=re.MULTILINE)
    return [parsed(piece) for piece in pieces if re.match(r"\d+\.\d+ ", piece)]


def parsed(piece: str) -> Section:
    section = Section(piece.split(maxsplit=1)[0])
    example = re.search(r"```json\n(.*?)```", piece, re.DOTALL)
    if example:
        section.example = json.loads(example[1])
        piece = piece[: example.start()]
    for name, value in re.findall(
        r"^- \*\*(\w[\w ]*)\*\*:(.*?)(?=^- \*\*|\Z)", piece, re.MULTILINE | re.DOTALL
    ):
        key = name.removesuffix("s") if name in ("Events", "Channels") else name
        section.lists[key] = re.findall(r"`([^`\n]+)`", value)
        section.texts[key] = " ".join(value.split())
    return section


def events() -> list[Section]:
    return sections("Pusher Notifications")


def test_that_the_parsed_specification_has_the_known_size():
    pairs = set().union(*(section.pairs() for section in events()))
    assert len(pairs) == 50
    assert len({event for _, event in pairs}) == 38
    assert len(sections("FCM Notifications")) == 13


def test_that_exactly_the_specified_pairs_and_those_of_ours_are_in_the_catalogue():
    specified = set().union(*(section.pairs() for section in events()))
    ours = [(event["channel"], event["event"]) for event in listing()["events"]]
    assert len(ours) == len(set(ours))
    assert {pair for pair in ours if pair[1] not in OURS} == specified
    assert {event for _, event in ours} - {event for _, event in specified} == OURS


def documented() -> dict[tuple[str, str], dict]:
    return {pair: section.example for section in events() if section.example
            for pair in section.pairs()}  # fmt: skip


def test_that_fourteen_names_have_a_documented_payload_and_are_marked_so():
    names = {event for _, event in documented()}
    assert len(names) == 14
    marked = {entry.payload.EVENT for entry in CATALOGUE.values() if entry.payload.SPECIFIED}
    assert marked == names


def test_that_every_example_is_read_and_written_back_field_for_field():
    entries = {(entry.place.pattern, entry.payload.EVENT): entry for entry in CATALOGUE.values()}
    for pair, example in documented().items():
        entry = entries[pair]
        reading = read(entry.place.family, pair[1], json.dumps(example), duty=entry.place.duty)
        assert reading.problems == ()
        assert json.loads(write(reading.payload)) == example
        assert json.loads(write(entry.payload.sample())) == example


def test_that_receivers_are_the_specified_ones():
    entries = {(entry.place.pattern, entry.payload.EVENT): entry for entry in CATALOGUE.values()}
    for section in events():
        for pair in section.pairs() & entries.keys():
            assert entries[pair].receivers == section.texts["Receivers"]


def test_that_every_specified_channel_pattern_has_a_family():
    listed = shared_text("spec/notifications.md").split("### Pusher Channels")[1]
    patterns = set(re.findall(r"`([^`]*hotel_slug[^`]*)`", listed.split("### FCM")[0]))
    generic = "{hotel_slug}-staff-{staff_id}-{department/role}"
    assert generic in patterns
    families = {entry.place.family.pattern for entry in CATALOGUE.values()}
    assert patterns - {generic} <= families
    assert "{hotel_slug}-staff-{staff_id}-{duty}" in families


def specified_pushes():
    return [push for push in pushes() if push.NAMED]


def test_that_pushes_of_ours_stand_beside_the_specified_ones():
    numbers = {section.number for section in sections("FCM Notifications")}
    assert {push.KEY for push in specified_pushes()} == numbers
    ours = [push for push in pushes() if not push.NAMED]
    assert [push.KEY for push in ours] == [f"ours.{place}" for place, _ in enumerate(ours, 1)]


@pytest.mark.parametrize("push", specified_pushes(), ids=lambda push: push.KEY)
def test_that_a_push_has_the_specified_words_recipients_and_data(push):
    section = next(each for each in sections("FCM Notifications") if each.number == push.KEY)
    assert [as_pattern(title) for title in section.lists["Title"]] == list(push.TITLES)
    bodies = section.lists["Body"] or ["{message_preview}"]
    assert bodies == list(push.BODIES)
    assert section.texts["Recipients"] == push.RECIPIENTS
    assert section.texts["Triggered by"] == push.TRIGGER
    if section.example is not None:
        assert push.sample().message("https://hotelsmates.com").data == section.example
    assert push.SPECIFIED is (section.example is not None or push.KEY == "3.4")


def as_pattern(title: str) -> str:
    room = re.sub(r"Room \d+$", "Room {room_number}", title)
    return re.sub(r"sent \d+ image", "sent {file_count} image", room)
