"""The stock tracker's rules: items, stocktakes, counts that collide, what is locked, and levels."""

from typing import Any

import pytest
from hotel_process import Hotel
from stock_house import BEER, PERIOD, WHISKEY, StockHouse


@pytest.fixture
def house(hotel: Hotel) -> StockHouse:
    return StockHouse(hotel)


def refused(answer: Any, status: int) -> str:
    assert answer.status_code == status, answer.text
    return str(answer.json()["detail"])


def test_that_an_item_is_told_in_full_and_single_units_and_in_text(house: StockHouse) -> None:
    made = house.item(BEER)
    assert made["current_qty"] == "30.0000"
    assert (made["current_full_units"], made["current_partial_units"]) == ("2.0000", "6.0000")
    assert (made["uom"], made["low_level"], made["is_low"]) == ("12.0000", "24.0000", False)
    assert house.read_item(made["id"]) == made


def test_that_a_quantity_never_becomes_a_number_with_a_rounding(house: StockHouse) -> None:
    made = house.item(WHISKEY | {"current_qty": "0.1", "uom": "1"})
    path = house.at(f"items/{made['id']}/")
    for _ in range(3):
        quantity = house.read_item(made["id"])["current_qty"]
        more = f"{float(quantity) + 0.1:.4f}"
        assert house.manager.patch(path, json={"current_qty": more}).is_success
    assert house.read_item(made["id"])["current_qty"] == "0.4000"
    answer = house.manager.patch(path, json={"current_qty": "999999.9999"})
    assert answer.json()["current_qty"] == "999999.9999"


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"sku": " "}, "sku"),
        ({"name": "x" * 121}, "name"),
        ({"uom": "0"}, "uom"),
        ({"current_qty": "-1"}, "current_qty"),
        ({"low_level": "1000001"}, "low_level"),
        ({"uom": "many"}, "uom"),
    ],
)
def test_that_an_item_nobody_can_count_is_refused(
    house: StockHouse, more: dict[str, str], field: str
) -> None:
    answer = house.manager.post(house.at("items/"), json=BEER | more)
    assert refused(answer, 400) != f"{field} must be something else."
    assert list(answer.json()["fields"]) == [field]


def test_that_no_two_items_have_one_sku_and_another_hotel_does_not_care(
    house: StockHouse, other_hotel: Hotel
) -> None:
    house.item(BEER)
    answer = house.manager.post(house.at("items/"), json=WHISKEY | {"sku": BEER["sku"]})
    assert refused(answer, 400) == "Heineken 330ml has this SKU already."
    StockHouse(other_hotel).item(BEER)


def test_that_items_are_found_by_what_a_scanner_types_and_by_level(house: StockHouse) -> None:
    beer, whiskey = house.item(BEER), house.item(WHISKEY)

    def found(**query: Any) -> list[int]:
        answer = house.manager.get(house.at("items/"), params=query)
        assert answer.is_success, answer.text
        return [each["id"] for each in answer.json()]

    assert found() == [beer["id"], whiskey["id"]]
    assert found(search=BEER["barcode"]) == [beer["id"]]
    assert found(low="true") == []
    path = house.at(f"items/{whiskey['id']}/")
    assert house.manager.patch(path, json={"active": False}).is_success
    assert found() == [beer["id"]]
    assert found(active="false") == [whiskey["id"]]
    assert found(active="all") == [beer["id"], whiskey["id"]]
    assert refused(house.manager.get(house.at("items/"), params={"active": "x"}), 400)


def test_that_a_stocktake_has_a_line_for_every_active_item_once(house: StockHouse) -> None:
    whiskey = house.item(WHISKEY)
    stocktake = house.begin(populate=False)
    assert (stocktake["status"], stocktake["total_lines"]) == ("DRAFT", 0)
    gone = house.item(BEER | {"sku": "X1"})
    house.manager.patch(house.at(f"items/{gone['id']}/"), json={"active": False})
    house.item(BEER)
    path = house.at(f"stocktakes/{stocktake['id']}/populate/")
    first, again = house.manager.post(path).json(), house.manager.post(path).json()
    assert (first["lines_created"], again["lines_created"]) == (2, 0)
    lines = house.lines(stocktake)
    assert [line["item_sku"] for line in lines] == ["B0010", "S0100"]
    assert lines[1]["item"] == whiskey["id"]
    assert (lines[0]["opening_qty"], lines[0]["expected_qty"]) == ("30.0000", "30.0000")
    assert lines[0]["counted_full_units"] is lines[0]["variance_qty"] is None
    assert lines[0]["input_fields"]["partial"] == {
        "name": "counted_partial_units", "label": "Bottles", "max": "11.0000",
    }  # fmt: skip


@pytest.mark.parametrize("end", ["2026-10-31", "2027-12-01", "1999-01-01"])
def test_that_a_period_has_days(house: StockHouse, end: str) -> None:
    body = PERIOD | {"period_end": end}
    refused(house.manager.post(house.at("stocktakes/"), json=body), 400)


def test_that_a_count_is_in_full_and_single_units_and_shows_what_is_missing(
    house: StockHouse,
) -> None:
    stocktake, beer, _ = house.begin_with_both()
    counted = house.count(beer, "2", "0.5").json()
    assert counted["counted_qty"] == "24.5000"
    assert counted["variance_qty"] == "-5.5000"
    assert counted["counted_by_name"] == "Cleo Hart"
    standing = house.read(stocktake)
    assert (standing["counted_lines"], standing["total_lines"]) == (1, 2)
    back = house.count(beer, None, None).json()
    assert back["counted_qty"] is None
    assert house.read(stocktake)["counted_lines"] == 0


def test_that_a_number_left_out_stays_or_is_nothing(house: StockHouse) -> None:
    _, beer, _ = house.begin_with_both()
    path = house.at(f"stocktake-lines/{beer['id']}/")
    cook = house.hotel.staff("cook")
    assert cook.patch(path, json={"counted_partial_units": 5}).json()["counted_qty"] == "5.0000"
    assert cook.patch(path, json={"counted_full_units": 1}).json()["counted_qty"] == "17.0000"
    refused(cook.patch(path, json={}), 400)
    refused(cook.patch(path, json={"counted_full_units": None}), 400)
    refused(cook.patch(path, json={"counted_full_units": "-1"}), 400)


def test_that_whoever_saves_over_a_count_is_told_who_saved_what_and_when(
    house: StockHouse,
) -> None:
    stocktake, beer, _ = house.begin_with_both()
    first = house.count(beer, "2", "3.5", who="cook", expected_rev=beer["rev"])
    assert first.is_success
    second = house.count(beer, "4", "0", who="desk", expected_rev=beer["rev"])
    sentence = refused(second, 409)
    assert sentence.startswith("Maria Conti counted 2 Cases, 3.5 Bottles of Heineken 330ml at ")
    assert second.json()["current"] == first.json()
    assert house.lines(stocktake)[0] == first.json()
    assert house.count(beer, "4", "0", who="desk", expected_rev=first.json()["rev"]).is_success
    taken_back = house.count(beer, None, None, who="cook")
    assert taken_back.is_success
    late = house.count(beer, "1", "0", who="desk", expected_rev=first.json()["rev"])
    assert refused(late, 409).startswith("Maria Conti took the count of Heineken 330ml back at ")


def test_that_the_same_numbers_are_no_collision_and_neither_are_goods_that_came(
    house: StockHouse,
) -> None:
    _, beer, _ = house.begin_with_both()
    house.count(beer, "2", "3", who="cook")
    same = house.count(beer, "2.0", 3, who="desk", expected_rev=beer["rev"])
    assert same.is_success
    assert same.json()["counted_by_name"] == "Maria Conti"
    rev = same.json()["rev"]
    moved = house.move(beer, "PURCHASE", 1)
    assert moved.json()["line"]["rev"] > rev
    assert house.count(beer, "3", "3", who="desk", expected_rev=rev).is_success


def test_that_a_count_sent_twice_is_one(house: StockHouse) -> None:
    _, beer, _ = house.begin_with_both()
    path = house.at(f"stocktake-lines/{beer['id']}/add-movement/")
    body = {"movement_type": "PURCHASE", "quantity": 1}
    headers = {"Idempotency-Key": "the-same"}
    cook = house.hotel.staff("cook")
    answers = [cook.post(path, json=body, headers=headers) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert house.read_item(beer["item"])["current_qty"] == "42.0000"


def test_that_goods_change_what_is_expected_and_the_item_at_once(house: StockHouse) -> None:
    _, beer, _ = house.begin_with_both()
    came = house.move(beer, "PURCHASE", 1, notes="delivery").json()
    assert came["movement"]["quantity"] == "12.0000"
    went = house.move(beer, "WASTE", 0, partial_units="1.5", who="cook").json()
    line = went["line"]
    assert (line["purchases"], line["waste"]) == ("12.0000", "1.5000")
    assert line["expected_qty"] == house.read_item(beer["item"])["current_qty"] == "40.5000"
    path = house.at(f"stocktake-lines/{beer['id']}/")
    told = house.manager.get(f"{path}movements/").json()
    assert [each["staff_name"] for each in told["movements"]] == ["Maria Conti", "Cleo Hart"]
    assert told["summary"] == {
        "total_purchases": "12.0000", "total_waste": "1.5000", "movement_count": 2,
    }  # fmt: skip
    own = f"{path}delete-movement/{came['movement']['id']}/"
    sentence = refused(house.hotel.staff("cook").delete(own), 403)
    assert sentence == "Only managers may delete what somebody else wrote down."
    assert house.hotel.staff("cleaner").delete(own).is_success
    assert house.read_item(beer["item"])["current_qty"] == "28.5000"
    assert house.hotel.staff("cleaner").delete(own).status_code == 404


@pytest.mark.parametrize(
    ("kind", "quantity"), [("SALE", 1), ("WASTE", 0), ("WASTE", -1), ("WASTE", "x")]
)
def test_that_a_movement_has_a_kind_and_a_quantity(
    house: StockHouse, kind: str, quantity: object
) -> None:
    _, beer, _ = house.begin_with_both()
    refused(house.move(beer, kind, quantity), 400)


def test_that_approving_gives_the_items_what_was_counted_and_locks_it(house: StockHouse) -> None:
    stocktake, beer, whiskey = house.begin_with_both()
    assert refused(house.decide(stocktake, "approve"), 409) == (
        "Nothing of this stocktake is counted yet."
    )
    house.count(beer, "3", "1")
    answer = house.decide(stocktake, "approve").json()
    assert (answer["adjustments_created"], answer["stocktake"]["status"]) == (1, "APPROVED")
    assert answer["stocktake"]["approved_by_name"] == "Niamh Doyle"
    assert house.read_item(beer["item"])["current_qty"] == "37.0000"
    assert house.read_item(whiskey["item"])["current_qty"] == "6.5000"
    again = house.decide(stocktake, "approve")
    assert refused(again, 409).startswith("Niamh Doyle approved this stocktake already at ")
    assert again.json()["current"]["status"] == "APPROVED"


def test_that_nothing_changes_in_an_approved_stocktake(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    moved = house.move(beer, "PURCHASE", 1).json()["movement"]
    house.count(beer, "3", "6")
    house.decide(stocktake, "approve")
    before = house.lines(stocktake)
    one = house.at(f"stocktake-lines/{beer['id']}/")
    attempts = [
        house.count(beer, "1", "1"),
        house.move(beer, "WASTE", 1),
        house.manager.delete(one),
        house.manager.delete(f"{one}delete-movement/{moved['id']}/"),
        house.manager.post(house.at(f"stocktakes/{stocktake['id']}/populate/")),
        house.manager.delete(house.at(f"stocktakes/{stocktake['id']}/")),
    ]
    for answer in attempts:
        sentence = refused(answer, 409)
        assert sentence.startswith("Niamh Doyle approved this stocktake at ")
        assert sentence.endswith(" It is locked.")
    assert attempts[0].json()["current"] == before[0]
    assert house.lines(stocktake) == before


def test_that_a_reopened_stocktake_is_counted_on_and_approved_again(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    house.count(beer, "3", "0")
    house.decide(stocktake, "approve")
    assert refused(house.decide(stocktake, "reopen"), 400) == "Say why it is opened again."
    opened = house.decide(stocktake, "reopen", reason="One case stood in the yard").json()
    assert opened["stocktake"]["status"] == "DRAFT"
    assert opened["stocktake"]["approved_by_name"] is None
    assert house.count(beer, "4", "0").is_success
    house.decide(stocktake, "approve")
    assert house.read_item(beer["item"])["current_qty"] == "48.0000"
    house.decide(stocktake, "reopen", reason="Again")
    twice = house.decide(stocktake, "reopen", reason="Again")
    assert refused(twice, 409) == "This stocktake is not approved."


def test_that_only_the_latest_approved_stocktake_is_opened_again(house: StockHouse) -> None:
    old, beer, _ = house.begin_with_both()
    house.count(beer, "3", "0")
    house.decide(old, "approve")
    new = house.begin()
    house.count(house.lines(new)[0], "1", "0")
    house.decide(new, "approve")
    answer = house.decide(old, "reopen", reason="Late")
    assert "was approved after it" in refused(answer, 409)


def test_that_a_decision_about_what_somebody_did_not_see_is_refused(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    house.count(beer, "3", "0")
    answer = house.decide(stocktake, "approve", expected_rev=stocktake["rev"])
    assert refused(answer, 409) == "Somebody changed this stocktake in the meantime."
    rev = answer.json()["current"]["rev"]
    assert house.decide(stocktake, "approve", expected_rev=rev).is_success


def test_that_a_deleted_stocktake_and_line_are_gone_and_goods_stay(house: StockHouse) -> None:
    stocktake, beer, whiskey = house.begin_with_both()
    house.move(beer, "PURCHASE", 1)
    house.count(whiskey, "6", "0")
    assert house.manager.delete(house.at(f"stocktake-lines/{whiskey['id']}/")).is_success
    standing = house.read(stocktake)
    assert (standing["total_lines"], standing["counted_lines"]) == (1, 0)
    assert house.manager.delete(house.at(f"stocktakes/{stocktake['id']}/")).is_success
    assert house.manager.get(house.at(f"stocktakes/{stocktake['id']}/")).status_code == 404
    assert house.count(beer, "1", "1").status_code == 404
    assert house.read_item(beer["item"])["current_qty"] == "42.0000"


def test_that_stocktakes_are_listed_by_status_newest_first(house: StockHouse) -> None:
    first, beer, _ = house.begin_with_both()
    house.count(beer, "3", "0")
    house.decide(first, "approve")
    second = house.begin()

    def listed(**query: str) -> list[int]:
        answer = house.manager.get(house.at("stocktakes/"), params=query)
        return [each["id"] for each in answer.json()]

    assert listed() == [second["id"], first["id"]]
    assert listed(status="APPROVED") == [first["id"]]
    assert listed(status="DRAFT") == [second["id"]]
    refused(house.manager.get(house.at("stocktakes/"), params={"status": "x"}), 400)


def test_that_everybody_counts_and_only_managers_decide(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    cook, one = house.hotel.staff("cook"), house.at(f"stocktakes/{stocktake['id']}/")
    assert house.count(beer, "1", "0", who="porter").is_success
    assert cook.get(one).is_success
    for answer in (
        cook.post(house.at("items/"), json=BEER | {"sku": "N"}),
        cook.patch(house.at(f"items/{beer['item']}/"), json={"name": "N"}),
        cook.post(house.at("stocktakes/"), json=PERIOD),
        cook.post(f"{one}populate/"),
        house.decide(stocktake, "approve", who="cook"),
        house.decide(stocktake, "reopen", who="cook", reason="Why not"),
        cook.delete(one),
        cook.delete(house.at(f"stocktake-lines/{beer['id']}/")),
    ):
        assert refused(answer, 403) == "Only managers may do this with the stock."
    guest = house.hotel.guest()
    assert guest.get(one).status_code == 403
    assert guest.get(house.at("items/")).status_code == 403
    assert house.hotel.client().get(one).status_code == 401


def test_that_another_hotel_sees_and_changes_nothing(house: StockHouse, other_hotel: Hotel) -> None:
    stocktake, beer, _ = house.begin_with_both()
    stranger = StockHouse(other_hotel)
    assert stranger.manager.get(stranger.at(f"items/{beer['item']}/")).status_code == 404
    assert stranger.manager.get(stranger.at(f"stocktakes/{stocktake['id']}/")).status_code == 404
    assert stranger.count(beer, "1", "1").status_code == 404
    assert stranger.decide(stocktake, "approve").status_code == 404
    assert stranger.manager.get(house.at("stocktakes/")).status_code == 404


def test_that_decisions_are_written_down_in_plain_words(house: StockHouse) -> None:
    stocktake, beer, _ = house.begin_with_both()
    house.count(beer, "3", "0")
    house.decide(stocktake, "approve")
    house.decide(stocktake, "reopen", reason="One case stood in the yard")
    house.manager.request(
        "DELETE", house.at(f"stocktakes/{stocktake['id']}/"), json={"reason": "Doubled"}
    )
    path = house.at(f"items/{beer['item']}/")
    house.manager.patch(path, json={"current_qty": "24.5", "reason": "Found one"})
    told = house.manager.get(house.hotel.own("audit/"), params={"action": "stock"}).json()
    called = "Stocktake 01.11.2026 to 30.11.2026"
    assert [(each["action"], each["subject"], each["reason"]) for each in told["results"]] == [
        ("stock_item.correct", "Heineken 330ml (B0010): 36 → 24.5 Bottles", "Found one"),
        ("stocktake.delete", f"{called}, 1 of 2 lines counted", "Doubled"),
        ("stocktake.reopen", called, "One case stood in the yard"),
        ("stocktake.approve", f"{called}, 1 of 2 lines counted, quantities changed: 1", None),
    ]


def test_that_an_item_somebody_else_changed_is_not_overwritten(house: StockHouse) -> None:
    beer = house.item(BEER)
    path = house.at(f"items/{beer['id']}/")
    assert house.manager.patch(path, json={"name": "Heineken", "expected_rev": 1}).is_success
    late = house.manager.patch(path, json={"name": "Beer", "expected_rev": 1})
    assert refused(late, 409) == "Somebody changed the item Heineken in the meantime."
    assert late.json()["current"]["rev"] == 2
