"""How the demo hotel's day stands when it opens: every order with its age, step and lines."""

from dataclasses import dataclass
from typing import Final

from contract.resources.orders import OrderStatus

_NEW: Final = OrderStatus.PENDING
_COOKING: Final = OrderStatus.PREPARING
_READY: Final = OrderStatus.READY
_CARRIED: Final = OrderStatus.ON_THE_WAY

Line = tuple[int, str, str | None]


@dataclass(frozen=True, slots=True)
class Scene:
    """An open order, placed `age` minutes ago and `since` minutes at its step."""

    room: str
    status: OrderStatus
    age: float
    since: float
    lines: tuple[Line, ...]
    allergies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BreakfastScene:
    """An open breakfast, wanted `quarter` quarters of an hour after the present one began."""

    room: str
    status: OrderStatus
    quarter: int
    lines: tuple[Line, ...]
    trays: int = 1
    allergies: tuple[str, ...] = ()


ORDERS: Final = (
    Scene("407", _CARRIED, 26.0, 3.2, (
        (2, "Margherita pizza", None), (1, "Garlic bread", None), (1, "Cola", None),
    )),
    Scene("324", _READY, 27.5, 11.3, (
        (1, "Wild mushroom risotto", None), (1, "Side salad", None), (1, "Still water", None),
    )),
    Scene("118", _READY, 20.0, 6.1, (
        (1, "Warm chocolate brownie, vanilla ice cream", None), (2, "Cappuccino", "decaffeinated"),
    )),
    Scene("221", _READY, 16.5, 1.2, (
        (2, "Chicken tikka masala with basmati rice", "mild"), (1, "Seasonal greens", None),
        (2, "Pint of stout", None),
    )),
    Scene("312", _COOKING, 17.7, 15.0, (
        (2, "Fish & chips", "1 × no peas"), (1, "Kids’ penne", None), (1, "Apple juice", None),
    )),
    Scene("107", _COOKING, 15.1, 12.4, (
        (1, "Sirloin steak", "medium rare"), (1, "Side salad", "dressing apart"),
    )),
    Scene("405", _COOKING, 12.3, 10.2, (
        (1, "Grilled salmon", None), (1, "Club sandwich", "no mayo"),
    ), ("milk",)),
    Scene("204", _COOKING, 8.2, 6.3, (
        (1, "Club sandwich", "no bacon"), (1, "Soup of the day", None), (1, "Pot of tea", None),
    ), ("nuts",)),
    Scene("101", _COOKING, 5.8, 3.9, (
        (2, "Caesar salad", "1 × chicken on top"),
        (3, "Fish & chips", "1 × no tartare, 1 × extra peas"),
        (2, "Soup of the day", "1 × no cream"),
        (1, "Kids’ penne", "plain, butter only"),
        (2, "Sticky toffee pudding", "serve last, with mains cleared"),
        (1, "Slow-braised beef cheek with horseradish mash, glazed carrots and red wine jus",
         None),
        (3, "Sparkling water", None),
    )),
    Scene("330", _NEW, 1.9, 1.9, (
        (3, "Beef burger", "1 × gluten-free bun"), (2, "Side fries", None),
    ), ("gluten",)),
    Scene("411", _NEW, 0.2, 0.2, (
        (2, "Club sandwich", None), (1, "Side fries", None), (1, "Sticky toffee pudding", None),
    )),
    Scene("226", _NEW, 3.4, 3.4, (
        (2, "Gin and tonic", "one without ice"), (1, "Sparkling water", None),
    )),
)  # fmt: skip

BREAKFASTS: Final = (
    BreakfastScene("410", _CARRIED, -1, (
        (2, "Full Irish breakfast", "1 × no black pudding"), (1, "Pot of tea", None),
    ), 2),
    BreakfastScene("102", _COOKING, 0, (
        (1, "Porridge with honey and berries", None), (1, "Pot of coffee", None),
    )),
    BreakfastScene("216", _READY, 0, (
        (2, "Eggs Benedict", None), (2, "Fresh orange juice", None),
    ), 2, ("mustard",)),
    BreakfastScene("109", _NEW, 1, ((1, "Continental tray", None), (1, "Pot of tea", None))),
    BreakfastScene("227", _NEW, 1, (
        (2, "Buttermilk pancakes", "1 × maple syrup apart"), (1, "Pot of coffee", None),
    )),
    BreakfastScene("305", _NEW, 1, ((1, "Yoghurt, granola and fruit", None),), 1, ("nuts",)),
    BreakfastScene("110", _NEW, 2, ((1, "Full Irish breakfast", "eggs well done"),)),
    BreakfastScene("214", _NEW, 2, ((2, "Continental tray", None), (2, "Pot of coffee", None))),
    BreakfastScene("303", _NEW, 2, ((1, "Scrambled eggs, smoked salmon", None),)),
    BreakfastScene("401", _NEW, 2, ((1, "Croissant, butter and jam", None),)),
    BreakfastScene("206", _NEW, 3, (
        (2, "Full Irish breakfast", "1 × no bacon"), (2, "Fresh orange juice", None),
    ), 2),
    BreakfastScene("318", _NEW, 3, ((1, "Porridge with honey and berries", "oat milk"),)),
    BreakfastScene("404", _NEW, 4, ((1, "Eggs Benedict", None), (1, "Pot of tea", None))),
    BreakfastScene("128", _NEW, 7, ((2, "Continental tray", None),)),
)  # fmt: skip

DONE: Final[tuple[tuple[Line, ...], ...]] = (
    ((1, "Club sandwich", None), (1, "Pot of tea", None)),
    ((2, "Fish & chips", None), (2, "Cola", None)),
    ((1, "Caesar salad", None),),
    ((1, "Beef burger", "well done"), (1, "Side fries", None), (1, "Pint of stout", None)),
    ((2, "Soup of the day", None), (1, "Garlic bread", None)),
    ((1, "Grilled salmon", None), (1, "Glass of Chablis", None)),
    ((1, "Vegetable pad thai", "no egg"),),
    ((2, "Kids’ fish fingers and peas", None), (2, "Apple juice", None)),
)
