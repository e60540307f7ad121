"""Periods and shifts of the roster."""

from typing import Final

from console.sentences import known

PATTERNS: Final = (
    known("{period} was finalised by {name} at {time}."),
    known("{period} cannot be finalised: {points}."),
    known("{period} is not finalised."),
    known("Say why it is opened again."),
    known("Only managers may plan the roster."),
    known("There is no roster for this day yet."),
    known("A period cannot be copied to itself."),
    known("There is no such roster period."),
    known("There is no such shift."),
    known("This shift is not there any more."),
    known("This shift stands twice in what is to be saved."),
    known("{name} does not work here any more."),
    known("Somebody changed {name}’s shift in the meantime."),
    known("Somebody changed this period in the meantime."),
    known("Nobody plans for that year."),
    known("A title has at most {count} characters in one line."),
    known("A period has 1 to {count} days, the first before the last."),
    known("{period} has some of these days already."),
    known("{count} shifts would lie outside of these days."),
    known("{day} is not in {period}."),
    known("One shift cannot be saved."),
    known("{count} shifts cannot be saved."),
    known("At most {count} shifts are saved at once."),
    known("{shift} overlaps {other}."),
    known("There is no department {name}."),
    known("Notes have at most {count} characters."),
    known("The kind of shift has at most {count} characters."),
    known("Ask for a period, a colleague, or days (start and end)."),
    known("A shift lasts at most {count} hours."),
    known("Clocks change on this day: between {start} and {end} is no time."),
    known("A planned break has both a beginning and an end."),
    known("The planned break does not lie within the shift."),
)
