"""Who somebody is, and what they may not do."""

from typing import Final

from console.sentences import known

PATTERNS: Final = (
    known("The username or the password is not right."),
    known("Too many wrong tries. Wait a minute and try again."),
    known("Your sign-in is no longer valid. Sign in again."),
    known("You are no longer on this hotel's staff."),
    known("A manager has to let you in before you can sign in."),
    known("This hotel is not known here, or it is not yours."),
    known("This hotel is not known here."),
    known("There is nothing at this address."),
    known("Sign in to do this."),
    known("This is not yours to do."),
    known("A clock terminal clocks people and does nothing else."),
    known("Only the hotel's staff may do this."),
    known("Only the kitchen and managers may do this."),
    known("Only porters and managers may do this."),
    known("Only the desk and managers may do this."),
    known("Only managers may see this."),
    known("Only managers may send events again."),
    known("Only the administration page itself may ask for this."),
    known("Only managers may see the pushes."),
    known("Only managers may pair screens."),
    known("Only kitchen and porter screens can be paired."),
    known("Only a kitchen display can ask who cooks."),
    known("Only a paired screen may ask this."),
    known("Another screen has this name already."),
    known("Give the screen a name, such as Kitchen display 1."),
    known("The name is longer than {count} characters."),
    known("This screen is not paired any more."),
    known("This code is not right. Look at it again. Ask a manager for a new one."),
    known("This code was used already. Ask a manager for a new one."),
    known("This code has expired. Ask a manager for a new one."),
    known("There were too many wrong tries since this code was made. Ask a manager for a new one."),
    known("This channel is not yours to follow."),
    known("Your role does not open the {stream} board."),
    known("A paired screen sees its board alone: nothing else is looked for from it."),
    known("This PIN does not open the room."),
)
