"""Coming, going, breaks, and what is decided about them."""

from typing import Final

from console.sentences import known

PATTERNS: Final = (
    known("{name} was reminded at {time}. Wait a minute."),
    known("{name} is owed no break now."),
    known("{name} is not clocked in any more."),
    known("{name} is not clocked in."),
    known("{name} is clocked in."),
    known("{name} is on a break."),
    known("At the clock one can clock_in, clock_out, start_break or end_break."),
    known("A clock terminal says who clocks."),
    known("Only managers may clock somebody else."),
    known("Only managers may see who came and went."),
    known("Only managers may remind somebody of a break."),
    known("Only managers may put a clock log right."),
    known("Only managers may change these rules."),
    known("Only managers may decide about a clock-in."),
    known("{name} approved this already at {time}."),
    known("{name} rejected this already at {time}."),
    known("{name} had a shift: there is nothing to decide."),
    known("Say why: the colleague is told."),
    known("There is no such clock log."),
    known("Say why the times are put right."),
    known("Somebody changed this clock log in the meantime."),
    known("Times of more than a year ago stay as they are."),
    known("Nobody can clock in or out later than now."),
    known("The clock-out must be after the clock-in."),
    known("{name} was at work then already: {span}."),
    known("{period} is finalised. Open it again first."),
    known("{period} is finalised. Open it again to decide about its days."),
    known("The rule sets are {names}."),
    known("Overtime begins after {least} to {most} minutes."),
    known("A shift can be clocked in for 0 to {count} minutes before it begins."),
    known("{field} is one of {names}."),
    known("A reason has at most {count} characters; this one has {many}."),
)
