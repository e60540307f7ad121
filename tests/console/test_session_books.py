"""What a session keeps for the diagnostics: states of the connection, channels, troubles."""

from datetime import UTC, datetime, timedelta

import pytest

from console.api.errors import (
    ApiError,
    Conflict,
    ServerTrouble,
    Unauthorised,
    Unreachable,
    named,
)
from console.realtime.inbox import EventArrived, Subscription
from console.session.channel_book import CHANNELS_KEPT, ChannelBook
from console.session.event_book import TROUBLES_KEPT, EventBook
from console.session.link_history import MOMENTS_KEPT, LinkHistory
from console.state.diagnosis import ChannelState
from console.state.link import LinkState, LinkStatus
from contract.channels import LIVE

WORDS = "Mrs Byrne in 204 wants her towels."
NOW = datetime(2025, 11, 30, 12, 0, tzinfo=UTC)


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def status(state: LinkState, problem: str | None = None) -> LinkStatus:
    return LinkStatus(state=state, since=NOW, problem=problem)


def live(name: str) -> Subscription:
    return Subscription(LIVE, name, ())


def test_that_the_history_keeps_changes_and_counts_reconnections() -> None:
    history = LinkHistory()
    told = [
        (LinkState.CONNECTING, None),
        (LinkState.CATCHING_UP, None),
        (LinkState.LIVE, None),
        (LinkState.LIVE, None),
        (LinkState.RECONNECTING, "The connection was cut."),
        (LinkState.OFFLINE, "The hotel does not answer."),
        (LinkState.CATCHING_UP, "The hotel does not answer."),
        (LinkState.LIVE, None),
    ]
    for second, (state, problem) in enumerate(told):
        history.note(status(state, problem), after(second))
    assert [(one.state, one.reason) for one in history.moments][2:] == [
        (LinkState.LIVE, ""),
        (LinkState.RECONNECTING, "The connection was cut."),
        (LinkState.OFFLINE, "The hotel does not answer."),
        (LinkState.CATCHING_UP, ""),
        (LinkState.LIVE, ""),
    ]
    assert history.reconnects == 1


def test_that_a_line_that_flaps_all_night_stays_small() -> None:
    history = LinkHistory()
    for second in range(3 * MOMENTS_KEPT):
        state = LinkState.RECONNECTING if second % 2 else LinkState.LIVE
        history.note(status(state), after(second))
    assert len(history.moments) == MOMENTS_KEPT
    assert history.moments[-1].at == after(3 * MOMENTS_KEPT - 1)


def test_that_a_channel_goes_from_waiting_to_followed_or_refused() -> None:
    book = ChannelBook()
    book.follow([live("a"), live("b")], NOW)
    assert {one.state for one in book.facts.values()} == {ChannelState.WAITING}
    book.connected(after(1))
    book.subscribed("a", after(2))
    book.refused("b", "Not yours.", after(2))
    book.refused("never followed", "Not yours.", after(2))
    assert [(one.channel, one.state, one.reason) for one in book.facts.values()] == [
        ("a", ChannelState.SUBSCRIBED, ""),
        ("b", ChannelState.REFUSED, "Not yours."),
    ]
    book.follow([live("a"), live("c")], after(3))
    assert book.facts["a"].since == after(2)
    assert book.facts["c"].state is ChannelState.ASKED
    book.disconnected(after(4))
    assert {one.state for one in book.facts.values()} == {ChannelState.WAITING}


def test_that_the_channels_kept_are_bounded() -> None:
    book = ChannelBook()
    book.follow([live(str(number)) for number in range(2 * CHANNELS_KEPT)], NOW)
    assert len(book.facts) == CHANNELS_KEPT


def test_that_a_kind_of_trouble_is_told_once_with_its_count() -> None:
    book = EventBook()
    for second in range(3):
        book.note(EventArrived(live("a"), "changed", None, ("seq is missing",), 0), after(second))
    book.note(EventArrived(live("a"), "changed", None, ("seq cannot be read",), 0), after(9))
    book.note(EventArrived(live("a"), "changed", None, ("seq is missing",), 0), after(10))
    assert [(one.what, one.count, one.last_at) for one in book.troubles] == [
        (("seq is missing",), 4, after(10)),
        (("seq cannot be read",), 1, after(9)),
    ]
    for number in range(2 * TROUBLES_KEPT):
        book.note(EventArrived(live("a"), f"odd-{number}", None, ("x",), 0), after(number))
    assert len(book.troubles) == TROUBLES_KEPT


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Conflict(WORDS, status=409), "Conflict (status 409)"),
        (Unauthorised(WORDS, status=401), "Unauthorised (status 401)"),
        (ServerTrouble(WORDS, status=503), "ServerTrouble (status 503)"),
        (
            Unreachable("The hotel does not answer.", may_have_arrived=False),
            "Unreachable: The hotel does not answer.",
        ),
    ],
)
def test_that_an_error_is_named_without_the_hotels_words(error: ApiError, said: str) -> None:
    assert named(error) == said
