"""The dishes and drinks of the hotel, and which are sold out."""

from console.state.layered import Layered, Pending, target_of
from console.state.shown import ShownMenuItem
from console.state.truths import is_newer_rev
from contract.resources.menus import MenuItem
from contract.resources.sync import Entity


class MenuItems(Layered[MenuItem, ShownMenuItem]):
    """Every item of both cards."""

    def __init__(self) -> None:
        super().__init__(Entity.MENU_ITEM, is_newer_rev)

    def _paint(self, row: MenuItem, pending: Pending, *, is_partial: bool) -> ShownMenuItem:
        target = target_of(pending)
        is_on_stock = row.is_on_stock if target is None else target == "true"
        return ShownMenuItem(row, is_on_stock, pending)
