"""The printed catalogue: its shape for programs, its schemas, AsyncAPI and the page in docs."""

import copy
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from contract.__main__ import main
from contract.catalogue.asyncapi import document
from contract.catalogue.listing import listing
from contract.catalogue.prose import markdown, text

ROOT = Path(__file__).resolve().parents[2]
EVENTS = listing()["events"]
IDS = [f"{event['event']}@{event['channel']}" for event in EVENTS]


def printed(*arguments):
    command = [sys.executable, "-m", "contract", *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)
    return run.stdout.decode("utf-8")


def test_that_the_json_has_exactly_the_agreed_shape():
    found = json.loads(printed("--json"))
    assert found == json.loads(json.dumps(listing()))
    assert set(found) == {"events", "pushes"}
    for event in found["events"]:
        assert set(event) == {"area", "event", "channel", "receivers", "trigger", "payload",
                              "sample", "specified"}  # fmt: skip
        assert event["receivers"]
        assert event["trigger"]
        assert isinstance(event["specified"], bool)
    for push in found["pushes"]:
        assert set(push) == {"key", "title", "body", "data", "recipients"}
    assert "{hotel_slug}-staff-{staff_id}-porter" in {event["channel"] for event in found["events"]}


def test_that_areas_are_those_of_the_house():
    areas = {event["area"] for event in EVENTS}
    assert areas == {"orders", "breakfast", "guest_chat", "staff_chat", "attendance", "roster",
                     "staff", "stock", "rooms", "emergencies", "live"}  # fmt: skip


@pytest.mark.parametrize("event", EVENTS, ids=IDS)
def test_that_a_sample_fits_its_schema_and_a_changed_one_does_not(event):
    validator = jsonschema.Draft202012Validator(event["payload"])
    validator.check_schema(event["payload"])
    validator.validate(event["sample"])
    assert not validator.is_valid(event["sample"] | {"undeclared": 1})
    assert validator.is_valid(event["sample"] | {"_id": "e", "_rev": 1})
    for name in event["sample"]:
        rest = {key: value for key, value in event["sample"].items() if key != name}
        assert not validator.is_valid(rest)
        assert not validator.is_valid(event["sample"] | {name: {"no": "value"}})


def test_that_schemas_speak_of_ids_as_text_and_of_money_as_a_number():
    order = next(event for event in EVENTS if event["event"] == "new-room-service-order")
    fields = order["payload"]["properties"]
    assert fields["order_id"]["type"] == "string"
    assert fields["total_price"] == {"type": "number"}
    assert fields["created_at"] == {"type": "string", "format": "date-time"}
    assert "unknown" not in json.dumps(EVENTS).lower()


def references(node):
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def resolved(found, reference):
    assert reference.startswith("#/")
    for key in reference[2:].split("/"):
        found = found[key]
    return found


def test_that_every_reference_of_the_asyncapi_document_leads_somewhere():
    found = json.loads(printed("--asyncapi"))
    count = sum(bool(resolved(found, reference)) for reference in references(found))
    assert count > 2 * len(EVENTS)


def test_that_the_asyncapi_document_has_what_the_standard_asks_for():
    found = document()
    assert found["asyncapi"] == "3.0.0"
    assert set(found["info"]) >= {"title", "version"}
    assert {channel["address"] for channel in found["channels"].values()} == {
        event["channel"] for event in EVENTS
    }
    for channel in found["channels"].values():
        named = set(channel["parameters"])
        assert all("{" + name + "}" in channel["address"] for name in named)
        assert channel["address"].count("{") == len(named)
    for operation in found["operations"].values():
        assert operation["action"] in ("send", "receive")
        own = resolved(found, operation["channel"]["$ref"])["messages"]
        assert {each["$ref"].rpartition("/")[2] for each in operation["messages"]} == set(own)


def test_that_asyncapi_examples_fit_their_schemas():
    found = copy.deepcopy(document())
    for message in found["components"]["messages"].values():
        schema = message["payload"] | {"components": found["components"]}
        for example in message["examples"]:
            jsonschema.Draft202012Validator(schema).validate(example["payload"])


def test_that_the_text_names_every_event_and_push():
    shown = printed()
    assert shown == text()
    for event in EVENTS:
        assert any(event["event"] in line and event["channel"] in line
                   for line in shown.splitlines())  # fmt: skip
    for push in listing()["pushes"]:
        assert push["title"] in shown


def test_that_the_page_in_docs_is_the_generated_one():
    assert (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8") == markdown()


def test_that_a_page_that_differs_or_is_missing_fails_the_check(tmp_path, capsys):
    page = tmp_path / "catalogue.md"
    assert main(["--check", str(page)]) == 1
    page.write_text(markdown(), encoding="utf-8")
    assert main(["--check", str(page)]) == 0
    page.write_text(markdown() + "\n", encoding="utf-8")
    assert main(["--check", str(page)]) == 1
    assert "--markdown" in capsys.readouterr().err


def test_that_emoji_survive_a_terminal_that_speaks_ascii():
    command = [sys.executable, "-m", "contract"]
    environment = {"PYTHONIOENCODING": "ascii", "PATH": ""}
    run = subprocess.run(
        command, cwd=ROOT, capture_output=True, check=True, timeout=60, env=environment
    )
    assert "🔔 New Room Service Order" in run.stdout.decode("utf-8")


def test_that_the_text_tells_our_events_from_our_payloads():
    first, *lines = text().splitlines()
    assert first == "50 specified pairs of channel and event + 14 of ours"
    ours = {line.split()[0] for line in lines if line.endswith("(event ours)")}
    assert ours == {"order-status-update", "changed", "probe", "room-notice", "chat-presence",
                    "overtime-warning", "clocklog-approved", "clocklog-rejected", "shift-reminder",
                    "emergency-raised", "emergency-acknowledged", "emergency-ended",
                    "low-stock"}  # fmt: skip
    marked = [line for line in lines if line.endswith("(payload ours)")]
    assert {line.split()[0] for line in marked} >= {"message-updated", "stocktake-created"}
    assert not [line for line in lines if line.endswith("(ours)")]
