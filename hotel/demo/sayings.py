"""What the demo's guests write: notes that fit their dish, and why they change their mind."""

from collections.abc import Mapping
from typing import Any, Final

_BY_DISH: Final = {
    "Caesar salad": ("dressing apart", "no anchovies please", "chicken on top if you have it"),
    "Fish & chips": ("no peas", "extra tartare sauce", "vinegar apart"),
    "Club sandwich": ("no bacon", "no mayo", "cut in half for the children"),
    "Beef burger": ("well done", "medium", "no onion please", "gluten-free bun if you have one"),
    "Grilled salmon": ("sauce apart", "no butter please"),
    "Sirloin steak": ("rare", "medium rare", "medium", "well done"),
    "Chicken tikka masala with basmati rice": ("mild please", "not too spicy", "extra rice"),
    "Vegetable pad thai": ("not too spicy", "no egg", "extra lime"),
    "Margherita pizza": ("extra basil", "cut into small pieces"),
    "Side fries": ("ketchup and mayo please", "no salt"),
    "Still water": ("not chilled", "with lemon"),
    "Sparkling water": ("with lemon", "two glasses please"),
    "Apple juice": ("no ice",),
    "Pot of tea": ("oat milk please", "with lemon", "two cups please"),
    "Cappuccino": ("oat milk please", "decaffeinated"),
    "Cola": ("no ice", "with lemon"),
    "Gin and tonic": ("without ice", "slice of cucumber if you have it"),
    "Full Irish breakfast": ("no black pudding", "eggs well done", "no bacon", "no mushrooms"),
    "Eggs Benedict": ("sauce apart", "eggs soft please"),
    "Scrambled eggs, smoked salmon": ("brown toast please", "eggs soft please"),
    "Porridge with honey and berries": ("oat milk please", "honey apart"),
    "Yoghurt, granola and fruit": ("no nuts please", "honey apart"),
    "Croissant, butter and jam": ("warm please", "extra butter please"),
    "Buttermilk pancakes": ("maple syrup apart", "no cream"),
    "Fresh orange juice": ("no ice",),
    "Pot of coffee": ("decaffeinated", "hot milk apart", "two cups please"),
}
_BY_CATEGORY: Final = {
    "Starters": ("bread apart please", "to share, two plates please"),
    "Mains": ("extra napkins please", "bread with it please"),
    "Children": ("plain please, butter only", "small portion"),
    "Sides": ("together with the mains please",),
    "Desserts": ("to share, two plates please", "together with the mains please"),
    "Hot": ("brown toast please",),
    "Cold": ("extra napkins please",),
}
_EITHER: Final = (
    "We are going out after all",
    "Ordered twice by mistake",
    "Not hungry any more, sorry",
    "The little one fell asleep",
)
_ORDER: Final = (*_EITHER, "We will eat in the restaurant instead", "Wrong dish, will order again")
_BREAKFAST: Final = (*_EITHER, "We are leaving earlier than planned", "We will come down instead")


def notes_for(dish: Mapping[str, Any]) -> tuple[str, ...]:
    """What somebody might write beside an item of a card; nothing for some drinks."""
    return _BY_DISH.get(dish["name"]) or _BY_CATEGORY.get(dish["category"], ())


def reasons(*, is_breakfast: bool) -> tuple[str, ...]:
    """Why somebody might cancel."""
    return _BREAKFAST if is_breakfast else _ORDER
