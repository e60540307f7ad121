"""What the items of an order say in little room."""

from typing import Any

import pytest
from station_samples import ZONE, board, line, order, unheard_for

from console.models.orders_table import OrderLine
from console.models.reception import ReceptionModels
from console.views.allergens import allergen
from console.views.reception import words
from console.views.reception.order_lines import item_lines
from console.views.theme import ThemeName, theme_for
from contract.resources.orders import OrderStatus

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = theme_for(ThemeName.LIGHT)


def row(**more: Any) -> OrderLine:
    dishes = (line("Slow-braised beef cheek"), line("Soup of the day"), line("Pot of tea"))
    known = board([order(1856, "9", OrderStatus.PENDING, lines=dishes, **more)])
    (made,) = ReceptionModels(known, ZONE).orders.rows
    return made


def test_that_dishes_have_a_line_beside_an_allergy_and_a_warning() -> None:
    both = row(allergies=("nuts", "milk"), unheard=unheard_for(1))
    narrow, wide = (item_lines(both, px, LIGHT, ZONE) for px in (200, 1200))
    assert (narrow.count, narrow.is_chip_beside) == (3, False)
    assert (wide.count, wide.is_chip_beside) == (2, True)
    assert narrow.height > wide.height
    assert item_lines(row(), 200, LIGHT, ZONE).count == 1


def test_that_a_dish_is_shortened_rather_than_how_many_more_there_are() -> None:
    said = words.items_words(row(), lambda shown: len(shown) <= 26)
    assert said.endswith("… and 2 more")
    assert said.startswith("1 Slow")
    assert len(said) <= 26


def test_that_a_word_no_list_has_stays_as_the_guest_wrote_it() -> None:
    assert allergen("Milk ") == "milk"
    assert allergen("strong cheese") == "strong cheese"
