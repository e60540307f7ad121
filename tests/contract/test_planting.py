"""A new event and a new push, each written in one place, appear everywhere by themselves."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

EVENT = '''
class OrderPraised(Payload, frozen=True, kw_only=True):
    """A guest liked an order."""

    EVENT = "order-praised"
    PLACES = (Place(STAFF_DUTY, "kitchen"),)
    RECEIVERS = "On-duty kitchen staff"
    TRIGGER = "Guest praises an order"
    SPECIFIED = False
    SAMPLE = example(order_id="123", stars=5)

    order_id: Id
    stars: int | None


Event: TypeAlias = OrderPraised | '''

PUSH = '''
class OrderPraisedPush(RoomServicePush, frozen=True, kw_only=True):
    """A guest liked an order."""

    KEY = "3.5"
    TITLES = ("⭐ Order {order_id}",)
    RECIPIENTS = "The cook"
    TRIGGER = "Guest praises an order"


PUSHES = (OrderPraisedPush, '''

DISPATCH = """
import json
from contract.channels import STAFF_DUTY
from contract.registry import events_of, read
reading = read(STAFF_DUTY, "order-praised", '{"order_id": 7, "stars": 5}', duty="kitchen")
print(json.dumps([type(reading.payload).__name__, reading.payload.order_id,
                  sorted(events_of(STAFF_DUTY, "kitchen"))]))
"""


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    house = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "contract", house / "contract",
                    ignore=shutil.ignore_patterns("__pycache__"))  # fmt: skip
    grow(house / "contract/events/orders.py", "\nEvent: TypeAlias = ", EVENT)
    grow(house / "contract/pushes/orders.py", "\nPUSHES = (", PUSH)
    return house


def grow(path: Path, before: str, piece: str) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count(before) == 1
    path.write_text(source.replace(before, piece), encoding="utf-8")


def run(house, *arguments):
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=house, capture_output=True, timeout=60, check=False)
    return done.returncode, done.stdout.decode("utf-8") + done.stderr.decode("utf-8")


def test_that_a_planted_event_is_in_the_catalogue_in_full(planted):
    _, printed = run(planted, "-m", "contract", "--json")
    found = [event for event in json.loads(printed)["events"] if event["event"] == "order-praised"]
    assert len(found) == 1
    assert found[0]["channel"] == "{hotel_slug}-staff-{staff_id}-kitchen"
    assert found[0]["sample"] == {"order_id": "123", "stars": 5}
    assert found[0]["payload"]["properties"]["stars"] == {"type": "integer"}
    assert found[0]["specified"] is False


def test_that_a_planted_push_is_in_the_catalogue(planted):
    _, printed = run(planted, "-m", "contract", "--json")
    found = {push["key"]: push for push in json.loads(printed)["pushes"]}
    assert len(found) == 16
    assert found["3.5"]["title"] == "⭐ Order {order_id}"


def test_that_the_other_forms_follow(planted):
    assert (
        "OrderPraised"
        in json.loads(run(planted, "-m", "contract", "--asyncapi")[1])["components"]["schemas"]
    )
    for form in ((), ("--markdown",)):
        _, printed = run(planted, "-m", "contract", *form)
        assert "order-praised" in printed
        assert "⭐ Order {order_id}" in printed


def test_that_the_page_in_docs_is_then_found_to_differ(planted):
    code, said = run(planted, "-m", "contract", "--check", str(ROOT / "docs" / "catalogue.md"))
    assert code == 1
    assert "differs" in said


def test_that_dispatch_follows(planted):
    code, printed = run(planted, "-c", DISPATCH)
    assert code == 0, printed
    assert json.loads(printed) == [
        "OrderPraised", "7", ["new-room-service-order", "order-praised"]
    ]  # fmt: skip
