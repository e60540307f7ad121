"""What the stock area can ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from console.state.planning import Refusal
from console.state.stock import ShownLine
from contract.resources.stock import (
    ItemChange,
    LineCount,
    NewItem,
    NewMovement,
    NewStocktake,
    StockItem,
    Stocktake,
)
from contract.scalars import Id

Told = Callable[[Refusal | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StockActions:
    """`watch`: whether somebody looks at the list. `open`: count one here, none for None.

    `edit`: the line the keyboard is in. `begin`, `populate` and `save_item`, which makes an item
    for None, tell why not, or None once it is done. `watch_items`: whether somebody looks at those.
    `take_back`, `retry` and `dismiss` take the key of an action, `tell` a sentence.
    """

    watch: Callable[[bool], None]
    look: Callable[[], None]
    open: Callable[[Id | None], None]
    edit: Callable[[Id | None], None]
    count: Callable[[ShownLine, LineCount], None]
    move: Callable[[ShownLine, NewMovement], None]
    begin: Callable[[NewStocktake, Told], None]
    populate: Callable[[Id, Told], None]
    approve: Callable[[Stocktake], None]
    reopen: Callable[[Stocktake, str], None]
    delete: Callable[[Stocktake], None]
    watch_items: Callable[[bool], None]
    look_at_items: Callable[[], None]
    save_item: Callable[[Id | None, NewItem | ItemChange, Told], None]
    retire_item: Callable[[StockItem], None]
    restore_item: Callable[[StockItem], None]
    take_back: Callable[[str], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
    tell: Callable[[str], None]
