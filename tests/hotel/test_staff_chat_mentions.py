"""Whom a message mentions: as people write names, and as programs send ids."""

import pytest
from hotel_process import Hotel
from staff_room import StaffRoom

from hotel.areas.staff_chat.mentioning import Mentionable, mentioned_in

KARL, KARLA, OTHER_KARL, TOMAS, MARY_ANN, ZOE, PAUL = range(1, 8)
PEOPLE = (
    Mentionable(KARLA, "Karla", "Klein", "karla.k"),
    Mentionable(TOMAS, "Tomás", "Byrne", "tomas"),
    Mentionable(MARY_ANN, "Mary Ann", "O’Brien", "mary"),
    Mentionable(ZOE, "Zoë", "", "z.visser"),
    Mentionable(PAUL, "Paul", "Porter", "paul.p"),
)
KARLS = (
    Mentionable(KARL, "Karl", "Kitchen", "karl"),
    Mentionable(OTHER_KARL, "Karl", "König", "karl.koenig"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@Paul can you check the fridge?", {PAUL}),
        ("@Paul Porter can you check the fridge?", {PAUL}),
        ("@paul", {PAUL}),
        ("Thanks @PAUL!", {PAUL}),
        ("@Paul's trolley, @Paul, (@Paul) and @Paul.", {PAUL}),
        ("@Paul\nand @Karla\tplease", {PAUL, KARLA}),
        ("@Paul  Porter", {PAUL}),
        ("@paul.p please", {PAUL}),
        ("@Paula is not here", set()),
        ("@Paul_2 is not here", set()),
        ("mail paul@paul.example", set()),
        ("@ Paul", set()),
        ("Paul", set()),
        ("@", set()),
        ("@@Paul", {PAUL}),
        ("@Tomas, @tomás and @TOMÁS", {TOMAS}),
        ("@Zoe? @Zoë!", {ZOE}),
        ("@Mary can you? @Mary Ann can you?", {MARY_ANN}),
        ("@Mary Ann O’Brien can you?", {MARY_ANN}),
        ("@Karla and @Paul", {KARLA, PAUL}),
        ("@Everybody", set()),
        ("<b>@Paul</b>", {PAUL}),
        ("\u202e@Paul", {PAUL}),
        ("", set()),
    ],
)
def test_that_a_name_finds_its_person_whatever_follows(text: str, expected: set[int]) -> None:
    assert mentioned_in(text, PEOPLE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@Karl can you?", set()),
        ("@Karl Kitchen can you?", {KARL}),
        ("@Karl König can you?", {OTHER_KARL}),
        ("@Karl Konig, please", {OTHER_KARL}),
        ("@karl.koenig please", {OTHER_KARL}),
        ("@Karl K please", set()),
        ("@Karla please", {KARLA}),
    ],
)
def test_that_a_name_of_two_mentions_nobody(text: str, expected: set[int]) -> None:
    assert mentioned_in(text, (*PEOPLE, *KARLS)) == expected


def test_that_nobody_can_be_mentioned_alone() -> None:
    assert mentioned_in("@Paul", ()) == frozenset()


def test_that_a_long_text_of_ats_is_read_at_once() -> None:
    assert mentioned_in("@Mary " * 20_000, PEOPLE) == {MARY_ANN}


def test_that_ids_name_whom_the_text_leaves_open(hotel: Hotel) -> None:
    room = StaffRoom(hotel)
    ids = hotel.staff_ids
    group = room.begin("desk", "cook", "porter", title="Late shift")
    sent = room.say("desk", group, "@Chef and @Paul, please", mentions=[ids["cook"]])
    assert sorted(sent["mentions"]) == sorted([ids["cook"], ids["porter"]])
    assert {each["full_name"] for each in sent["mentioned_staff"]} == {"Maria Conti", "Paul Byrne"}
    alone = room.say("desk", group, "@Rita is me", mentions=[ids["desk"]])
    assert alone["mentions"] == []


def test_that_only_who_takes_part_can_be_mentioned(hotel: Hotel) -> None:
    room = StaffRoom(hotel)
    group = room.begin("desk", "cook", title="Late shift")
    assert room.say("desk", group, "@Cleo is not here")["mentions"] == []
    path = f"conversations/{group}/send-message/"
    body = {"message": "Look", "mentions": [hotel.staff_ids["cleaner"]]}
    refused = room.ask("desk", "POST", path, json=body)
    assert refused.status_code == 400
    assert refused.json()["detail"] == (
        "Only who takes part in the conversation can be mentioned in it."
    )
