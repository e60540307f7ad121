"""The porter's lanes as models."""

import random

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from station_samples import ME, NOW, ZONE, ago, breakfast, order, pending

from console.models.carry import CarryModel
from console.models.rows import RowRole, RowsModel
from console.models.slots import SlotsModel
from console.state.actions import ActionState
from console.state.shown import ShownOrder
from contract.resources.orders import OrderStatus
from contract.resources.sync import Entity
from contract.scalars import Id

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def carry_model(*orders: ShownOrder) -> CarryModel:
    model = CarryModel(ME)
    model.show_orders(orders)
    return model


def rooms(model: CarryModel) -> list[str]:
    return [card.room for card in model.rows]


def test_that_rows_become_any_wanted_order_with_valid_signals(qapp: object) -> None:
    model: RowsModel[str] = RowsModel(lambda row: row[0])
    tester = QAbstractItemModelTester(model, FATAL)
    chance = random.Random(4)
    for _ in range(150):
        wanted = [letter + str(chance.randint(0, 2)) for letter in chance.sample("abcdefgh", 5)]
        model.show_rows(wanted)
        shown = [model.index(at, 0).data(RowRole.VALUE) for at in range(model.rowCount())]
        assert shown == wanted
    assert tester.model() is model


def test_that_an_unchanged_row_is_not_announced(qtbot: object) -> None:
    model: RowsModel[str] = RowsModel(lambda row: row[0])
    model.show_rows(["a1", "b1", "c1"])
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    model.show_rows(["a1", "b2", "c1"])
    assert told == [(1, 1)]


def test_that_my_own_load_leads_then_others_then_ready_by_age() -> None:
    model = carry_model(
        order(5, "221", OrderStatus.READY, ready_at=ago(1)),
        order(4, "312", OrderStatus.READY, ready_at=ago(11)),
        order(3, "501", OrderStatus.ON_THE_WAY, picked_up_at=ago(9), carried_by_id=Id("8")),
        order(2, "407", OrderStatus.ON_THE_WAY, picked_up_at=ago(3), carried_by_id=ME),
        order(1, "100", OrderStatus.PREPARING),
        order(9, "900", OrderStatus.DELIVERED),
    )
    assert rooms(model) == ["407", "501", "312", "221"]


def test_that_the_kitchen_line_lists_what_has_food_and_is_not_ready() -> None:
    model = carry_model(
        order(2, "109", OrderStatus.PENDING, placed=4),
        order(1, "305", OrderStatus.PREPARING, placed=9),
        order(3, "77", OrderStatus.PENDING, has_food=False),
        order(4, "88", OrderStatus.READY),
    )
    assert model.in_kitchen.rooms == ("305", "109")
    assert model.in_kitchen.oldest == ago(9)


def test_that_drinks_alone_wait_for_the_porter_from_their_placing() -> None:
    model = carry_model(order(3, "77", OrderStatus.PENDING, placed=6, has_food=False))
    assert rooms(model) == ["77"]
    assert model.rows[0].since == ago(6)


def test_that_an_order_picked_up_here_is_mine_before_the_hotel_says_so() -> None:
    action = pending("1", OrderStatus.ON_THE_WAY, ActionState.WILL_SEND)
    model = carry_model(order(1, "118", OrderStatus.READY, action, ready_at=ago(6)))
    card = model.rows[0]
    assert card.is_mine
    assert card.status is OrderStatus.ON_THE_WAY
    assert card.settled_status is OrderStatus.READY
    assert card.since == NOW
    assert card.waiting == action


@pytest.mark.parametrize(
    ("state", "stays"),
    [(ActionState.SENDING, False), (ActionState.WILL_SEND, True), (ActionState.FAILED, True)],
)
def test_that_a_delivered_order_stays_while_the_hotel_has_not_got_it(
    state: ActionState, stays: bool
) -> None:
    action = pending("1", OrderStatus.DELIVERED, state)
    model = carry_model(order(1, "118", OrderStatus.ON_THE_WAY, action, picked_up_at=ago(2)))
    assert (rooms(model) == ["118"]) is stays


def slots_model(*breakfasts: object) -> SlotsModel:
    model = SlotsModel(ME, ZONE, lambda: NOW)
    model.show_breakfasts(breakfasts)  # type: ignore[arg-type]
    return model


def test_that_breakfasts_stand_in_slots_by_delivery_time_and_tomorrow_waits() -> None:
    model = slots_model(
        breakfast(1, "221", NOW.replace(minute=15)),
        breakfast(2, "109", NOW.replace(minute=15)),
        breakfast(3, "410", NOW.replace(hour=7, minute=45), OrderStatus.ON_THE_WAY),
        breakfast(4, "999", NOW.replace(day=29), OrderStatus.PENDING),
        breakfast(5, "500", NOW.replace(month=12, day=1)),
        breakfast(6, "600", None),
        breakfast(7, "700", NOW, OrderStatus.CANCELLED),
    )
    assert [[one.room for one in slot.breakfasts] for slot in model.rows] == [
        ["999"],
        ["410"],
        ["109", "221"],
        ["600"],
    ]


def test_that_a_breakfast_waiting_to_be_sent_stays_in_its_slot() -> None:
    action = pending(
        "1", OrderStatus.DELIVERED, ActionState.WILL_SEND, entity=Entity.BREAKFAST_ORDER
    )
    model = slots_model(breakfast(1, "410", NOW, OrderStatus.ON_THE_WAY, action))
    assert model.rows[0].breakfasts[0].waiting == action
