"""What guests must not eat, in the language of the screen as far as the word is a usual one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from console.views.words import plain


def _tr(text: str) -> str:
    return QCoreApplication.translate("Allergens", text)


# The list of the EU, and how people say some of it.
_USUAL: Final[dict[str, Callable[[], str]]] = {
    "gluten": lambda: _tr("gluten"),
    "crustaceans": lambda: _tr("crustaceans"),
    "shellfish": lambda: _tr("shellfish"),
    "eggs": lambda: _tr("eggs"),
    "egg": lambda: _tr("egg"),
    "fish": lambda: _tr("fish"),
    "peanuts": lambda: _tr("peanuts"),
    "soybeans": lambda: _tr("soybeans"),
    "soya": lambda: _tr("soya"),
    "soy": lambda: _tr("soy"),
    "milk": lambda: _tr("milk"),
    "dairy": lambda: _tr("dairy"),
    "lactose": lambda: _tr("lactose"),
    "nuts": lambda: _tr("nuts"),
    "celery": lambda: _tr("celery"),
    "mustard": lambda: _tr("mustard"),
    "sesame": lambda: _tr("sesame"),
    "sulphites": lambda: _tr("sulphites"),
    "lupin": lambda: _tr("lupin"),
    "molluscs": lambda: _tr("molluscs"),
}


def allergen(word: str) -> str:
    """One word of an order or a menu; what a guest wrote otherwise stays as it is."""
    said = plain(word)
    usual = _USUAL.get(said.strip().lower())
    return said if usual is None else usual()
