"""Items in stock, stocktakes and their lines."""

from typing import Final

from console.sentences import known

PATTERNS: Final = (
    known("Only the hotel's staff may count its stock."),
    known("Only managers may do this with the stock."),
    known("Only managers may delete what somebody else wrote down."),
    known("There is no such stocktake."),
    known("There is no such line."),
    known("There is no such item."),
    known("There is no such movement."),
    known("active is true, false or all."),
    known("A status is DRAFT or APPROVED."),
    known("A stocktake is for 1 to {count} days, the first before the last."),
    known("{name} approved this stocktake at {time}. It is locked."),
    known("{name} approved this stocktake already at {time}."),
    known("Nothing of this stocktake is counted yet."),
    known("This stocktake is not approved."),
    known("{stocktake} was approved after it, at {time}. Open that one again first."),
    known("Somebody changed this stocktake in the meantime."),
    known("{name} counted {full}, {partial} of {item} at {time}."),
    known("{name} took the count of {item} back at {time}."),
    known("Say how many full units and how many single ones were counted."),
    known("A movement is a PURCHASE or WASTE."),
    known("Say how much came or went."),
    known("A quantity is between 0 and 1,000,000."),
    known("{name} has this SKU already."),
    known("A full unit holds more than 0 single ones."),
    known("This cannot be empty."),
    known("This has at most {count} characters in one line."),
    known("Somebody changed the item {name} in the meantime."),
)
