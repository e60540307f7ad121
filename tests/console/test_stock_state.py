"""What is known of stocktakes: the list, the lines with counts of this PC, who is in them."""

from datetime import date

import pytest
from stock_samples import NOVEMBER, colleague, counted, counting, lay, line, stocktakes

from console.models.counting import CountingModel, LineWish
from console.state.actions import ActionState
from console.state.board import BoardChanges
from console.state.quantities import quantity_of, quantity_text
from console.state.stock import Stocktakes, unsettled_lines
from console.state.stock_days import day_of, last_month, this_month, this_week
from console.state.stock_presence import Counting, StockPresence
from contract.events.stock import UserEditingLine, UserJoined, UserLeft
from contract.record import replace
from contract.resources.stock import StocktakeLine
from contract.scalars import Id, Quantity

JANE = {"stocktake_id": NOVEMBER, "staff_id": Id("5"), "staff_name": "Jane Smith"}
TOLD = {**JANE, "timestamp": None}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("4", "4"),
        (" 2,5 ", "2.5"),
        ("2.5", "2.5"),
        (",5", "0.5"),
        ("12.", "12"),
        ("-1", None),
        ("1,2,3", None),
        ("", None),
        ("1e3", None),
        ("8712000030223", None),
        ("٣", None),
    ],
)
def test_that_quantities_are_read_with_a_comma_or_a_point(typed: str, read: str | None) -> None:
    assert quantity_of(typed) == (None if read is None else Quantity(read))


def test_that_quantities_are_said_without_needless_zeros() -> None:
    assert quantity_text(Quantity("24.5000"), ",") == "24,5"
    assert quantity_text(Quantity("1200")) == "1200"
    assert quantity_text(Quantity("-3.0000")) == "−3"


def test_that_a_list_and_a_stream_make_one_list_of_the_newest() -> None:
    known = Stocktakes()
    november, october, _ = stocktakes()
    known.apply([replace(november, counted_lines=6, rev=5)])
    assert known.take([november, october])
    assert [(one.id, one.counted_lines) for one in known.rows()] == [("12", 6), ("11", 12)]
    assert known.get(NOVEMBER) is known.rows()[0]
    # What was read is forgotten with what was told.
    assert known.remove(NOVEMBER)
    assert [one.id for one in known.rows()] == ["11"]
    assert not known.apply([november])


def test_that_a_snapshot_without_old_stocktakes_leaves_those_that_were_read() -> None:
    known = Stocktakes()
    known.take(stocktakes())
    known.replace_all(stocktakes()[:1], keeps_newer=True)
    assert len(known.rows()) == 3


def test_that_a_count_of_this_pc_lies_over_the_line_until_it_is_refused() -> None:
    known = lay(counting(), counted(2, "2", "5"))
    shown = known.open_stocktake.lines.shown(Id("342"))
    assert shown is not None
    assert (shown.full, shown.partial, shown.counted) == (2, 5, 29)
    assert shown.difference == -2
    failed = counted(2, "2", "5", state=ActionState.FAILED, refusal="No.")
    lay(known, failed)
    shown = known.open_stocktake.lines.shown(Id("342"))
    assert shown is not None
    assert shown.counted is None
    assert shown.refused == failed
    lay(known, failed, counted(2, "3", "0", key="again"))
    shown = known.open_stocktake.lines.shown(Id("342"))
    assert shown is not None
    assert (shown.full, shown.refused) == (3, None)


def test_that_lines_of_another_stocktake_are_left_out() -> None:
    known = counting(3)
    strange = line(1, stocktake=Id("11"), id=Id("999"))
    assert not known.open_stocktake.apply([strange])
    assert known.open_stocktake.apply([line(1, rev=2, counted_full_units=Quantity(9))])
    assert known.open_stocktake.open(Id("11"))
    assert not list(known.open_stocktake.lines.all_shown())


def test_that_counts_that_wait_are_known_before_the_lines_are() -> None:
    known = lay(counting(0), counted(2, "2", "5"))
    assert unsettled_lines(known.outbox, NOVEMBER) == 1
    known.open_stocktake.take([line(2)])
    shown = known.open_stocktake.lines.shown(Id("342"))
    assert shown is not None
    assert shown.full == 2


def test_that_presence_follows_what_is_told_and_announced() -> None:
    known = StockPresence()
    assert known.take(NOVEMBER, [colleague(4, "Kofi Mensah", "344")])
    assert not known.take(NOVEMBER, [colleague(4, "Kofi Mensah", "344")])
    assert known.hear(UserJoined(**TOLD))
    assert not known.hear(UserJoined(**TOLD))
    assert known.hear(UserEditingLine(**TOLD, line_id=Id("340")))
    assert known.editing(NOVEMBER, Id("340"), me=Id("4")) == Counting(
        Id("5"), "Jane Smith", Id("340")
    )
    assert known.editing(NOVEMBER, Id("340"), me=Id("5")) is None
    # Who has saved a line is done with it.
    assert known.saved(NOVEMBER, Id("340"), Id("5"))
    assert known.editing(NOVEMBER, Id("340"), me=None) is None
    assert known.hear(UserLeft(**TOLD))
    assert [one.name for one in known.of(NOVEMBER)] == ["Kofi Mensah"]


def names(model: CountingModel) -> list[str]:
    return [one.line.item_sku for one in model.rows]


def test_that_lines_are_looked_through_by_words_codes_category_and_count() -> None:
    model = CountingModel(counting())
    assert len(names(model)) == model.total == 13
    assert model.counted == 5
    model.look_for(LineWish(words="guin"))
    assert names(model) == ["B0012", "K0100"]
    model.look_for(LineWish(words="8712000030223"))
    assert names(model) == ["B0010"]
    model.look_for(LineWish(category="Beers", is_uncounted=True))
    assert names(model) == ["B0020"]
    assert model.categories == ["Beers", "Draught", "Minerals", "Spirits", "Wines"]
    found = model.with_code("b0012 ")
    assert found is not None
    assert found.line.item_name == "Guinness"
    assert model.with_code("") is None
    assert model.with_code("Guinness") is None


def test_that_a_line_that_was_counted_elsewhere_leaves_what_is_not_counted() -> None:
    known = counting()
    model = CountingModel(known)
    model.look_for(LineWish(category="Beers", is_uncounted=True))
    theirs: StocktakeLine = line(2, rev=2, counted_full_units=Quantity(1))
    known.open_stocktake.apply([theirs])
    model.apply(BoardChanges(open_stocktake=True))
    assert names(model) == []
    assert model.counted == 6


def test_that_differences_are_counted_for_who_approves() -> None:
    assert CountingModel(counting()).differing == (1, 1)


def test_that_days_are_read_as_people_write_them() -> None:
    for typed in ("30.11.2025", "2025-11-30", "30/11/2025"):
        assert day_of(typed) == date(2025, 11, 30)
    assert day_of("31.11.2025") is None
    assert day_of("soon") is None
    sunday = date(2025, 11, 30)
    assert this_month(sunday) == (date(2025, 11, 1), sunday)
    assert last_month(date(2026, 3, 31)) == (date(2026, 2, 1), date(2026, 2, 28))
    assert this_week(sunday) == (date(2025, 11, 24), sunday)
