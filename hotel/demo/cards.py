"""The demo hotel's cards: what its guests can order, in euro."""

from typing import Final

from contract.resources.menus import Menu
from hotel.areas.hotels.plan import PlannedItem
from hotel.demo.descriptions import DESCRIPTIONS


def _dish(category: str, name: str, price: str, allergens: str = "") -> PlannedItem:
    return PlannedItem(
        name=name,
        price=price,
        category=category,
        description=DESCRIPTIONS[name],
        allergens=tuple(allergens.split()),
    )


def _drink(name: str, price: str, allergens: str = "") -> PlannedItem:
    return PlannedItem(
        name=name,
        price=price,
        category="Drinks",
        description=DESCRIPTIONS[name],
        is_food=False,
        allergens=tuple(allergens.split()),
    )


def _breakfast(name: str, price: str, allergens: str = "", *, category: str) -> PlannedItem:
    return PlannedItem(
        name=name,
        price=price,
        menu=Menu.BREAKFAST,
        category=category,
        description=DESCRIPTIONS[name],
        is_food=category != "Drinks",
        allergens=tuple(allergens.split()),
    )


ROOM_SERVICE: Final = (
    _dish("Starters", "Soup of the day", "7.50", "celery milk gluten"),
    _dish("Starters", "Caesar salad", "11.50", "eggs fish gluten milk mustard"),
    _dish("Starters", "Prawn cocktail with brown bread", "13.00", "crustaceans eggs gluten"),
    _dish("Starters", "Chicken liver pâté, toasted brioche", "12.00", "eggs gluten milk"),
    _dish("Starters", "Goat’s cheese and beetroot salad", "12.50", "milk nuts mustard"),
    _dish("Mains", "Fish & chips", "19.50", "fish gluten eggs mustard"),
    _dish("Mains", "Club sandwich", "16.50", "eggs gluten milk mustard"),
    _dish("Mains", "Beef burger", "18.50", "eggs gluten milk mustard sesame"),
    _dish("Mains", "Grilled salmon", "24.00", "fish milk"),
    _dish("Mains", "Sirloin steak", "31.50", "milk sulphites"),
    _dish("Mains", "Chicken tikka masala with basmati rice", "19.00", "milk nuts"),
    _dish("Mains", "Wild mushroom risotto", "18.00", "milk celery sulphites"),
    _dish("Mains", "Roast rack of lamb, rosemary potatoes", "33.00", "milk celery sulphites"),
    _dish("Mains", "Vegetable pad thai", "17.50", "peanuts soya eggs"),
    _dish(
        "Mains",
        "Slow-braised beef cheek with horseradish mash, glazed carrots and red wine jus",
        "27.50",
        "celery milk sulphites",
    ),
    _dish("Mains", "Margherita pizza", "15.50", "gluten milk"),
    _dish("Children", "Kids’ penne", "9.50", "gluten milk"),
    _dish("Children", "Kids’ fish fingers and peas", "9.50", "fish gluten"),
    _dish("Sides", "Side fries", "5.00"),
    _dish("Sides", "Side salad", "5.00", "mustard"),
    _dish("Sides", "Garlic bread", "5.50", "gluten milk"),
    _dish("Sides", "Seasonal greens", "5.00", "milk"),
    _dish("Desserts", "Sticky toffee pudding", "8.50", "eggs gluten milk"),
    _dish("Desserts", "Warm chocolate brownie, vanilla ice cream", "8.50", "eggs milk nuts soya"),
    _dish("Desserts", "Irish cheese board", "14.00", "milk gluten celery"),
    _dish("Desserts", "Fresh fruit plate", "9.00"),
    _drink("Still water", "3.50"),
    _drink("Sparkling water", "3.50"),
    _drink("Apple juice", "4.00"),
    _drink("Pot of tea", "4.50", "milk"),
    _drink("Cappuccino", "4.50", "milk"),
    _drink("Double espresso", "4.00"),
    _drink("Cola", "4.00"),
    _drink("Pint of stout", "6.80", "gluten"),
    _drink("Glass of Chablis", "11.50", "sulphites"),
    _drink("Glass of Rioja", "10.50", "sulphites"),
    _drink("Gin and tonic", "12.50"),
)

BREAKFAST: Final = (
    _breakfast("Full Irish breakfast", "16.50", "eggs gluten milk sulphites", category="Hot"),
    _breakfast("Eggs Benedict", "14.00", "eggs gluten milk mustard", category="Hot"),
    _breakfast("Scrambled eggs, smoked salmon", "15.50", "eggs fish milk gluten", category="Hot"),
    _breakfast("Porridge with honey and berries", "8.50", "gluten milk", category="Hot"),
    _breakfast("Buttermilk pancakes", "12.00", "eggs gluten milk", category="Hot"),
    _breakfast("Continental tray", "13.50", "gluten milk nuts", category="Cold"),
    _breakfast("Yoghurt, granola and fruit", "9.00", "milk nuts gluten", category="Cold"),
    _breakfast("Croissant, butter and jam", "5.50", "gluten milk eggs", category="Cold"),
    _breakfast("Fresh orange juice", "4.50", category="Drinks"),
    _breakfast("Pot of tea", "4.50", "milk", category="Drinks"),
    _breakfast("Pot of coffee", "5.00", "milk", category="Drinks"),
)
