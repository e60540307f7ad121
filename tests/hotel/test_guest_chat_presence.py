"""Who has a guest's conversation open is told at once to the desk, and nothing of it is kept."""

from pathlib import Path
from typing import Any

import pytest
from guest_desk import Chat
from hotel_process import Hotel, founded_in, running
from listener import listening

from contract.events.live import ChatPresence
from contract.resources.presence import Doing
from hotel.areas.guest_chat.presence import MOST


def own(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if not name.startswith("_")}


def test_that_the_desk_hears_who_opens_writes_and_leaves(hotel: Hotel) -> None:
    chat = Chat(hotel)
    before = chat.now()
    channel = f"{hotel.slug}-live-desk"
    notes = [
        {"doing": "reading", "asks": True},
        {"doing": "writing"},
        {"doing": "left"},
    ]
    with listening(hotel, hotel.staff("manager"), channel) as manager:
        for note in notes:
            answer = chat.desk.post(chat.own("presence/"), json=note)
            assert answer.status_code == 202, answer.text
        heard = manager.hear(3)
    assert [(where, event) for where, event, _ in heard] == [(channel, "chat-presence")] * 3
    told = [own(data) for _, _, data in heard]
    assert all(set(each) == set(ChatPresence.SAMPLE) for each in told)
    assert [(each["doing"], each["asks"]) for each in told] == [
        ("reading", True),
        ("writing", False),
        ("left", False),
    ]
    (console,) = {each["console"] for each in told}
    assert len(console) == 16
    assert {(each["conversation_id"], each["staff_id"], each["staff_name"]) for each in told} == {
        (str(chat.id), str(hotel.staff_ids["desk"]), "Rita Walsh")
    }
    assert chat.now() == before


def test_that_two_consoles_of_one_person_are_told_apart(hotel: Hotel) -> None:
    chat = Chat(hotel)
    with listening(hotel, hotel.staff("manager"), f"{hotel.slug}-live-desk") as manager:
        for _ in range(2):
            client = hotel.client(hotel.sign_in("desk"))
            client.post(chat.own("presence/"), json={"doing": Doing.READING})
        heard = manager.hear(2)
    assert len({data["console"] for _, _, data in heard}) == 2


def test_that_only_the_desk_may_say_so_and_hear_it(hotel: Hotel) -> None:
    chat = Chat(hotel)
    note = {"doing": "reading"}
    assert hotel.staff("cook").post(chat.own("presence/"), json=note).status_code == 403
    assert chat.guest.post(chat.own("presence/"), json=note).status_code == 403
    missing = chat.at("conversations/999999/presence/")
    assert chat.desk.post(missing, json=note).status_code == 404


@pytest.mark.parametrize("body", [{"doing": "dancing"}, {}, []])
def test_that_a_senseless_note_is_refused(hotel: Hotel, body: object) -> None:
    chat = Chat(hotel)
    assert chat.desk.post(chat.own("presence/"), json=body).status_code == 400


def test_that_it_is_told_only_so_often(hotel: Hotel) -> None:
    chat = Chat(hotel)
    note = {"doing": "writing"}
    answers = [chat.desk.post(chat.own("presence/"), json=note) for _ in range(MOST + 1)]
    assert [answer.status_code for answer in answers] == [202] * MOST + [429]
    assert answers[-1].json()["detail"] == "Presence is told at most 20 times in 10 seconds."


def test_that_it_reaches_followers_of_prefixed_channels(tmp_path: Path) -> None:
    with running(tmp_path, channel_security="prefix") as process, founded_in(process) as hotel:
        chat = Chat(hotel)
        channel = f"private-{hotel.slug}-live-desk"
        with listening(hotel, hotel.staff("manager"), channel) as manager:
            chat.desk.post(chat.own("presence/"), json={"doing": "reading"})
            assert [(where, event) for where, event, _ in manager.hear(1)] == [
                (channel, "chat-presence")
            ]
