"""Whether a prompt to decide about a clock-in is what it seems; nothing in it is ever called."""

from typing import Final

from contract.events.attendance import RequestAction, UnrosteredClockInRequested

TYPE: Final = "unrostered_clockin_request"
VERBS: Final = frozenset({"approve", "reject"})
_LONGEST_ID: Final = 18


def trouble_with(prompt: UnrosteredClockInRequested, slug: str) -> str | None:
    """Why a prompt is not to be trusted, in words for the diagnostics; None when it can be."""
    if not is_log_id(prompt.clock_log_id):
        return "the id is none of a clock log"
    if prompt.type not in (None, TYPE):
        return "the type is unknown"
    for action in prompt.actions or ():
        if action.action not in VERBS:
            return "it proposes an action that is unknown"
        if not _leads_home(action, slug, prompt.clock_log_id):
            return f"the endpoint of {action.action} points elsewhere"
    return None


def is_log_id(text: str) -> bool:
    """Whether this can be the id of a clock log: digits, and not too many."""
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST_ID


def _leads_home(action: RequestAction, slug: str, log_id: str) -> bool:
    """A prompt may name both ways to the same decision; it is compared, never followed."""
    end = f"clock-logs/{log_id}/{action.action}/"
    ways = f"/api/hotels/{slug}/{end}", f"/api/staff/hotel/{slug}/attendance/{end}"
    return action.endpoint in ways
