"""What is found by what the reception types, and what a draft comes to."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from console.state import phone_order
from console.state.phone_order import DraftLine, PhoneDraft
from console.state.phone_search import Asked, dishes_found, read_asked, rooms_found
from contract.codec import decode, encode_rest
from contract.resources.breakfast import NewBreakfastOrder
from contract.resources.menus import Menu, MenuItem
from contract.resources.orders import NewOrder
from contract.resources.rooms import HouseGuest, HouseRoom
from contract.scalars import Id, RoomNumber

ZONE = timezone(timedelta(hours=1))
CARD = [
    MenuItem(id=Id(str(number)), name=name, category=category)
    for number, (name, category) in enumerate(
        [
            ("Clam chowder", "Starters"),
            ("Grilled club sandwich", "Mains"),
            ("Club sandwich", "Mains"),
            ("Crème brûlée", "Desserts"),
            ("Pot of tea (Club blend)", "Drinks"),
        ]
    )
]
HOUSE = [
    HouseRoom(
        id=Id(number),
        room_number=RoomNumber(number),
        guests_in_room=tuple(HouseGuest(full_name=name) for name in names),
    )
    for number, names in {
        "1012": ("Tom Long",),
        "101": ("Grace Guest", "Zoë Ångström"),
        "Villa 12": (),
    }.items()
]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("club", Asked("club")),
        ("2 club", Asked("club", 2)),
        ("2x club", Asked("club", 2)),
        ("club 12", Asked("club", 12)),
        ("club x3", Asked("club", 3)),
        (" 3 pot of tea / no milk, hot ", Asked("pot of tea", 3, "no milk, hot")),
        ("7up", Asked("7up")),
        ("4", Asked("4")),
        ("", Asked("")),
    ],
)
def test_that_a_number_before_or_after_the_words_is_how_many(typed: str, asked: Asked) -> None:
    assert read_asked(typed) == asked


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("club", ["Club sandwich", "Grilled club sandwich", "Pot of tea (Club blend)"]),
        ("sand cl", ["Grilled club sandwich", "Club sandwich"]),
        ("CREME BRU", ["Crème brûlée"]),
        ("howd", ["Clam chowder"]),
        ("dessert", ["Crème brûlée"]),
        ("pizza", []),
    ],
)
def test_that_the_best_dish_comes_first(words: str, names: list[str]) -> None:
    assert [item.name for item in dishes_found(CARD, words)] == names


def test_that_no_words_show_the_whole_card_in_its_order() -> None:
    assert dishes_found(CARD, "") == CARD


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("101", ["101", "1012"]),
        ("vil", ["Villa 12"]),
        ("angs", ["101"]),
        ("tom l", ["1012"]),
        ("guest", ["101"]),
        ("", []),
        ("9", []),
    ],
)
def test_that_rooms_are_found_by_number_and_by_guest(typed: str, numbers: list[str]) -> None:
    assert [room.room_number for room in rooms_found(HOUSE, typed)] == numbers


def test_that_the_same_dish_twice_is_one_line_of_at_most_99() -> None:
    draft = PhoneDraft()
    for quantity in (1, 60, 60):
        added = DraftLine(item_id=Id("5"), quantity=quantity)
        draft, at = phone_order.with_dish(draft, added)
    assert (at, draft.lines) == (0, (DraftLine(item_id=Id("5"), quantity=99),))
    draft, at = phone_order.with_dish(draft, DraftLine(item_id=Id("5"), notes="no mayo"))
    assert (at, len(draft.lines)) == (1, 2)
    draft = phone_order.with_quantity(draft, 1, 0)
    assert draft.lines[1].quantity == 1
    assert phone_order.without_line(draft, 0).lines[0].notes == "no mayo"


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("8:30", "8:30"),
        ("08.30", "8:30"),
        ("830", "8:30"),
        ("0830", "8:30"),
        ("8", "8:00"),
        ("24:00", None),
        ("8:75", None),
        ("soon", None),
        ("", None),
    ],
)
def test_that_times_are_read_as_people_type_them(typed: str, time: str | None) -> None:
    assert phone_order.time_of(typed) == time


def test_that_a_time_that_has_passed_is_tomorrow_s() -> None:
    now = datetime(2025, 11, 30, 8, 0, tzinfo=UTC)
    assert phone_order.moment_of("9:30", now, ZONE) == datetime(2025, 11, 30, 8, 30, tzinfo=UTC)
    assert phone_order.moment_of("8:30", now, ZONE) == datetime(2025, 12, 1, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("menu", list(Menu))
def test_that_a_refused_wish_fills_the_form_as_it_was(menu: Menu) -> None:
    lines = (DraftLine(item_id=Id("5"), quantity=2, notes="no mayo"), DraftLine(item_id=Id("6")))
    is_breakfast = menu is Menu.BREAKFAST
    draft = PhoneDraft(
        menu=menu,
        room="Villa 12",
        lines=lines,
        allergies="nuts, milk",
        delivery="8:30" if is_breakfast else "",
    )
    time = "2025-12-01T08:30+01:00" if is_breakfast else None
    wish = phone_order.wish_of(draft, delivery_time=time)
    assert isinstance(wish, NewBreakfastOrder if is_breakfast else NewOrder)
    assert wish.allergies == ("nuts", "milk")
    assert phone_order.draft_of(wish, ZONE) == draft
    kept = decode(PhoneDraft, encode_rest(draft))
    assert kept == draft
