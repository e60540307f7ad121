"""Colleagues, registrations, departments, roles and clock terminals."""

from typing import Final

from console.sentences import known

PATTERNS: Final = (
    known("{name} approved this registration already at {time}."),
    known("{name} rejected this registration already at {time}."),
    known("Nobody on this hotel's staff has this number."),
    known("{who} changed the profile of {name} in the meantime."),
    known("{who} changed the {kind} {name} in the meantime."),
    known("Nobody can deactivate themselves."),
    known("Then nobody could manage this hotel any more."),
    known("Only managers may change this."),
    known("Only managers may change departments and roles."),
    known("Only managers may let people in."),
    known("Only managers may see who was let go."),
    known("Only managers may let somebody go."),
    known("Only managers may let clock terminals in."),
    known("Only managers may read what was decided."),
    known("The access levels are {names}."),
    known("Nobody can give a higher access level than their own."),
    known("{name} has a higher access level than you."),
    known("There is a {kind} {name} already."),
    known("There is no such {kind} in this hotel."),
    known("{people} still in {place}. Give them another {kind} first."),
    known(
        "A {kind} has a name of at most {count} characters, with a letter from a to z or a "
        "digit in it."
    ),
    known("A name has {least} to {count} characters in one line."),
    known("This code was used already, or has expired. Ask a manager for a new one."),
    known("This code was revoked. Ask a manager for a new one."),
    known("There is no such registration code."),
    known("{name} registered with this code already at {time}."),
    known("This is not an e-mail address."),
    known("This username is taken. Choose another one."),
    known("{name} is not a username: take up to 150 letters, digits and the signs @ . + - _."),
    known("A password has at least {count} characters."),
    known("A password has at most {count} characters."),
    known("There is no such registration."),
    known("state is one of {names}."),
    known("Say why this registration is rejected."),
    known("A hotel has at most {count} clock terminals."),
    known("There is no such clock terminal."),
    known("Give the terminal a name of at most {count} characters, such as Staff door."),
    known("Another clock terminal has this name already."),
)
