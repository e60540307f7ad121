"""What the stock area can ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from console.state.planning import Refusal
from console.state.stock import ShownLine
from contract.resources.stock import LineCount, NewMovement, NewStocktake, Stocktake
from contract.scalars import Id

Told = Callable[[Refusal | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StockActions:
    """`watch`: whether somebody looks at the list. `open`: count one here, none for None.

    `edit`: the line the keyboard is in. `begin` and `populate` tell why not, or None once it is
    done. `take_back`, `retry` and `dismiss` take the key of an action, `tell` a sentence.
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
    take_back: Callable[[str], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
    tell: Callable[[str], None]
