"""What each number of the manager's dashboard counts, as docs/figures.md has it."""

from console.views.manager.words import tr


def on_duty() -> str:
    """Of the figure, and of a department's card."""
    return tr(
        "Everybody who is clocked in now, breaks included. Rostered: shifts under way now, also of"
        " a draft. Short: rostered minus on duty, department by department, never below 0."
    )


def on_break() -> str:
    """Of the figure."""
    return tr("Who began a break at the clock and has not ended it. Longest: since it began.")


def waiting() -> str:
    """Of the figure."""
    return tr(
        "People who clocked in without a shift and wait for a decision, of any day; twice the same"
        " person is one. Longest: since the clock-in. What was decided at this PC is not counted."
    )


def break_warnings() -> str:
    """Of the figure and of the card."""
    return tr(
        "Who works for 6 h or more without a break, from 8 h on in red, and whom the hotel warned"
        " before by its own rules. Counted from the clock-in or the end of the last break. Who is"
        " on break or was rejected is not counted."
    )


def registrations() -> str:
    """Of the figure and of the card."""
    return tr(
        "Who registered with a code and waits to be let in. Oldest: since registering. What this"
        " PC decided counts until the hotel has it."
    )


def overtime() -> str:
    """Of the figure."""
    return tr(
        "Who is clocked in and has worked longer than the hotel's rules allow, breaks not counted."
        " Longest: since the hotel noticed, at most a minute late. Shown only while somebody does."
    )
