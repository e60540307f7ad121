"""Every FCM message of the catalogue: caused by REST, and received by FCM as specified."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from event_causes import BY_ITSELF, matching
from fcm_house import Answer, Fcm
from hotel_process import HotelProcess, founded_in
from push_calls import CALLS
from push_causes import CAUSES, name_of
from push_scene import WEB, PushScene, push_house

from contract.pushes import AREAS


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[HotelProcess, Fcm]]:
    with push_house(tmp_path_factory.mktemp("pushing")) as opened:
        yield opened
        log = opened[0].log
    assert "Traceback" not in log


@pytest.fixture
def scene(house: tuple[HotelProcess, Fcm]) -> Iterator[PushScene]:
    process, fcm = house
    with founded_in(process) as hotel:
        yield PushScene(hotel, fcm)


def test_that_each_title_of_each_push_has_a_cause() -> None:
    kinds = [kind for area in AREAS for kind in area.PUSHES]
    names = {name_of(kind, title) for kind in kinds for title in range(len(kind.TITLES))}
    assert sorted(names - CAUSES.keys()) == [], "these have no cause in tests/push_causes.py"
    assert sorted(CAUSES.keys() - names) == [], "the catalogue knows none of these"


@pytest.mark.parametrize("name", CAUSES)
async def test_that_a_cause_brings_exactly_the_specified_push(
    scene: PushScene, made: list[httpx.Request], name: str
) -> None:
    await scene.carry_phones()
    told = await CAUSES[name](scene)
    call = CALLS[name.partition("/")[0]]
    assert call.startswith(BY_ITSELF) or matching(call, made)
    received = await scene.received(told)
    phones = sorted(scene.phone(who) for who in told.to)
    assert sorted(message["token"] for message in received) == phones
    for message in received:
        assert message["notification"] == {"title": told.title, "body": told.body}
        assert message["data"] == dict(told.data)
        _check_platforms(message, told.data.get("url") or WEB + told.data.get("route", ""))


async def test_that_nobody_waits_for_fcm_and_a_dead_phone_is_forgotten(scene: PushScene) -> None:
    await scene.carry_phones()
    await scene.on_duty("porter", "cook")
    scene.fcm.answers[scene.phone("porter")] = Answer(404, "UNREGISTERED")
    scene.fcm.answers[scene.phone("cook")] = Answer(hang=True)
    # Answered, though FCM does not say a word about one of both pushes.
    await scene.ask(
        "desk", f"POST {scene.hotel.services('orders/')}", scene.hotel.wish("Club Sandwich")
    )
    me, deadline = f"GET /api/staff/{scene.hotel.slug}/me/", time.monotonic() + 60
    while (await scene.ask("porter", me))["has_fcm_token"]:
        assert time.monotonic() < deadline
        await asyncio.sleep(0.05)
    assert (await scene.ask("cook", me))["has_fcm_token"]
    page = await scene.ask("manager", f"GET {scene.hotel.own('pushes/')}")
    told = {each["owner_id"]: each["outcome"] for each in page["results"]}
    ids = {who: scene.hotel.staff_ids[who] for who in ("porter", "cook")}
    assert {who: told[number] for who, number in ids.items()} == {
        "porter": "dead_token",
        "cook": "waiting",
    }


def _check_platforms(message: dict[str, Any], link: str) -> None:
    """The same push a second time replaces the first on each platform; a touch leads on."""
    key = message["android"]["collapse_key"]
    assert key
    assert message["android"]["notification"]["tag"] == key
    assert message["apns"]["headers"]["apns-collapse-id"] == key
    assert message["webpush"]["notification"]["tag"] == key
    assert message["webpush"]["fcm_options"]["link"].startswith(link)
