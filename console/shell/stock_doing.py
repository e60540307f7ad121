"""Turns what the stock area asks for into commands and reading."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from console.commands import stock, stock_items
from console.commands.hand import Outcome
from console.shell.doing import Doing
from console.views.notices import Tone
from console.views.widgets.toasts import Message

if TYPE_CHECKING:
    from console.session.stock_room import StockRoom
    from console.state.stock import ShownLine
    from console.views.stock.actions import StockActions, Told
    from contract.resources.stock import LineCount, NewMovement, NewStocktake, Stocktake
    from contract.scalars import Id

Say = Callable[[Message], None]


def stock_actions(doing: Doing, say: Say) -> "StockActions":
    """What the stock area can ask for."""
    from console.views.stock.actions import StockActions

    def room(work: "Callable[[StockRoom], None]") -> None:
        doing.door.in_back_office(lambda office: work(office.stock))

    def begin(wanted: "NewStocktake", told: "Told") -> None:
        room(lambda stock_room: stock_room.begin(wanted, told))

    def populate(stocktake_id: "Id", told: "Told") -> None:
        room(lambda stock_room: stock_room.populate(stocktake_id, told))

    def count(shown: "ShownLine", counted: "LineCount") -> None:
        doing.run(stock.count_line, shown=shown, counted=counted)

    def move(shown: "ShownLine", movement: "NewMovement") -> None:
        doing.run(stock.move, shown=shown, movement=movement)

    def decide(command: Callable[..., Outcome], stocktake: "Stocktake", **more: object) -> None:
        doing.run(command, stocktake=stocktake, **more)

    return StockActions(
        watch=lambda is_watched: room(lambda one: one.watch(is_watched=is_watched)),
        look=lambda: room(lambda one: one.look()),
        open=lambda stocktake_id: room(lambda one: one.open(stocktake_id)),
        edit=lambda line_id: room(lambda one: one.edit(line_id)),
        count=count,
        move=move,
        begin=begin,
        populate=populate,
        approve=partial(decide, stock.approve),
        reopen=lambda one, reason: decide(stock.reopen, one, reason=reason),
        delete=partial(decide, stock.delete),
        watch_items=lambda is_watched: room(lambda one: one.items.watch(is_watched=is_watched)),
        look_at_items=lambda: room(lambda one: one.items.look()),
        save_item=lambda item_id, wanted, told: room(
            lambda one: one.items.save(item_id, wanted, told)
        ),
        retire_item=lambda item: doing.run(stock_items.retire, item=item),
        restore_item=lambda item: doing.run(stock_items.restore, item=item),
        take_back=doing.take_back,
        retry=doing.door.retry,
        dismiss=doing.door.dismiss,
        tell=lambda words: say(Message(tone=Tone.WARN, title=words)),
    )
