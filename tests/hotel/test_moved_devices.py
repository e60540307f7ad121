"""A device that moved to somebody else, while FCM had not taken what was meant for whom before."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from fcm_house import Answer, Fcm
from hotel_process import Hotel, founded_in
from push_scene import push_house

_PATIENCE_S: Final = 60
SAVE: Final = "/api/staff/save-fcm-token/"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[tuple[Hotel, Fcm]]:
    with push_house(tmp_path) as (process, fcm), founded_in(process) as hotel:
        fcm.answers["tok-shared"] = Answer(503, "UNAVAILABLE")
        yield hotel, fcm
    assert "Traceback" not in process.log


def outcomes(hotel: Hotel) -> dict[tuple[str, str], str]:
    """What became of each push, by its kind and whose it was."""
    found: list[dict[str, Any]] = hotel.staff("manager").get(hotel.own("pushes/")).json()["results"]
    return {(one["message"]["key"], str(one["owner_id"])): one["outcome"] for one in found}


def test_that_what_waits_for_a_device_is_not_shown_to_whom_it_belongs_next(
    house: tuple[Hotel, Fcm],
) -> None:
    hotel, fcm = house
    porter, cook = (str(hotel.staff_ids[who]) for who in ("porter", "cook"))
    hotel.clock_in("porter", "cook")
    assert hotel.staff("porter").post(SAVE, json={"fcm_token": "tok-shared"}).is_success
    hotel.order("Tomato Soup")
    deadline = time.monotonic() + _PATIENCE_S
    while not fcm.messages:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    # Told again by its owner, it is still waited for.
    assert hotel.staff("porter").post(SAVE, json={"fcm_token": "tok-shared"}).is_success
    assert outcomes(hotel)["3.1", porter] == "waiting"
    assert hotel.staff("cook").post(SAVE, json={"fcm_token": "tok-shared"}).is_success
    hotel.order("Tomato Soup")
    found = outcomes(hotel)
    assert found["3.1", porter] == "expired"
    assert found["3.4", cook] == "waiting"
