"""Rooms, who stays in them, and bookings."""

from typing import Final

from console.sentences import known

PATTERNS: Final = (
    known("Only the desk and managers may see who stays here."),
    known("Only the desk and the guests of this room see its notices."),
    known("Only the guest of this room may do this."),
    known("There is no room {number}."),
    known("One of these rooms does not exist."),
    known("Nobody stays in room {number}."),
    known("The guests this was for have left room {number}."),
    known("Write what the room is to know."),
    known("A notice has at most {count} characters; this one has {many}."),
    known("A room type has at most {count} characters."),
    known("A floor is a number from {lowest} to {highest}."),
    known("A reference has at most {count} characters."),
    known("This guest does not stay here."),
    known("A guest needs a first name."),
    known("A guest needs a first name, and names of at most 150 characters."),
    known("A name has at most {count} characters."),
    known("A stay lasts 1 to {count} nights."),
    known("The day of arrival lies too far away."),
    known("Only the desk and managers may see and decide about bookings."),
    known("There is no such booking."),
    known("This booking is over: nothing can be decided about it."),
    known("The guest cancelled this already at {time}."),
    known("{name} cancelled this already at {time}."),
    known("{name} confirmed this already at {time}."),
    known("Say why: the guest is told."),
    known("A status is one of {names}."),
    known("Say who is coming."),
    known("This has at most {count} characters."),
    known("A stay has 1 to {count} nights."),
    known("A booking is for 1 to {count} people, one of them grown up."),
    known("This amount cannot be."),
)
