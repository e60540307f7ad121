"""Every FCM message of the catalogue: caused by REST, and received by FCM as specified."""

from collections.abc import Iterator
from typing import Any

import pytest
from fcm_house import Fcm
from hotel_process import HotelProcess, founded_in
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
async def test_that_a_cause_brings_exactly_the_specified_push(scene: PushScene, name: str) -> None:
    await scene.carry_phones()
    told = await CAUSES[name](scene)
    received = await scene.received(told)
    phones = sorted(scene.phone(who) for who in told.to)
    assert sorted(message["token"] for message in received) == phones
    for message in received:
        assert message["notification"] == {"title": told.title, "body": told.body}
        assert message["data"] == dict(told.data)
        _check_platforms(message, told.data.get("url") or WEB + told.data.get("route", ""))


def _check_platforms(message: dict[str, Any], link: str) -> None:
    """The same push a second time replaces the first on each platform; a touch leads on."""
    key = message["android"]["collapse_key"]
    assert key
    assert message["android"]["notification"]["tag"] == key
    assert message["apns"]["headers"]["apns-collapse-id"] == key
    assert message["webpush"]["notification"]["tag"] == key
    assert message["webpush"]["fcm_options"]["link"].startswith(link)
