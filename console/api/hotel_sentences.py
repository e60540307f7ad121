"""The sentences our own hotel refuses with, recognised so that they can be said otherwise.

One that is not here is shown as the hotel wrote it.
"""

from typing import Final

from console.sentences import known, recognised

_WORDS: Final = (
    known("pending"),
    known("preparing"),
    known("ready"),
    known("on the way"),
    known("accepted"),
    known("made ready"),
    known("picked up"),
    known("delivered"),
    known("cancelled"),
    known("approved"),
    known("rejected"),
)
PATTERNS: Final = (
    known("The username or the password is not right."),
    known("Too many wrong tries. Wait a minute and try again."),
    known("Your sign-in is no longer valid. Sign in again."),
    known("You are no longer on this hotel's staff."),
    known("This hotel is not known here, or it is not yours."),
    known("This order is {state}, so it cannot be {target}."),
    known("This order was put back: it is waiting to be accepted."),
    known("Already {done} by {name} at {time}."),
    known("Only the kitchen and managers may do this."),
    known("Only porters and managers may do this."),
    known("Only the kitchen, the desk and managers may cancel an order."),
    known("Only the kitchen and managers may mark a dish sold out."),
    known("Say why the order is cancelled: the guest will read it."),
    known("The reason is longer than {count} characters."),
    known("Initials have one to {count} letters."),
    known("You may not place orders."),
    known("This hotel has no room {room}."),
    known("An order needs at least one dish or drink."),
    known("An order has at most {count} lines."),
    known("A quantity is between 1 and {count}."),
    known("Notes are longer than {count} characters."),
    known("At most {count} allergies, each of at most {length} characters."),
    known("A breakfast has 1 to {count} trays."),
    known("A delivery time looks like 8:00-8:30 or 08:00."),
    known("A delivery time ends after it begins."),
    known("A delivery time is not in the past and at most 14 days ahead."),
    known("There is no dish {number} on this card."),
    known("This dish is not on the hotel's cards."),
    known("{dish} is sold out."),
    known("{dish} was changed by somebody else in the meantime."),
    known("Only managers may pair screens."),
    known("Only kitchen and porter screens can be paired."),
    known("Another screen has this name already."),
    known("This screen is not paired any more."),
    known("This code is not right. Look at it again. Ask a manager for a new one."),
    known("This code was used already. Ask a manager for a new one."),
    known("{name} answered at {time}. Read it first, then send yours if it is still needed."),
    known("The message you answer was deleted."),
    known("The guest has checked out: nobody would read this."),
    known("This message was deleted."),
    known("This message was changed in the meantime."),
    known("Only whoever wrote a message may change it."),
    known("Only whoever wrote a message, and managers, may delete it."),
    known("A message holds at most {count} files."),
    known("That is too large: a file has at most {one} MB, all files of a message {all} MB."),
    known("The picture “{name}” is damaged and cannot be sent."),
    known(
        "The picture “{name}” has more than {count} million pixels. Make it smaller and send it"
        " again."
    ),
    known(
        "“{name}” cannot be sent. Pictures, PDF, Word, Excel, text and CSV files can, if that is"
        " really what they are."
    ),
    known("This file is no longer kept."),
    known("{name} {done} this registration already at {time}."),
    known("{name} was reminded at {time}. Wait a minute."),
    known("{name} is owed no break now."),
    known("{name} is not clocked in any more."),
    known("{name} approved this already at {time}."),
    known("{name} rejected this already at {time}."),
    known("{name} had a shift: there is nothing to decide."),
    known("{period} is finalised. Open it again to decide about its days."),
    known("{period} was finalised by {name} at {time}."),
    known("{period} cannot be finalised: {points}."),
    known("{period} is not finalised."),
    known("Only managers may decide about a clock-in."),
    known("Say why: the colleague is told."),
    known("There is no such clock log."),
)


def told_by_hotel(text: str) -> str:
    """A hotel's sentence, which remembers what it was made of when it is one of ours."""
    return recognised(text, (*PATTERNS, *_WORDS))
