"""Entries of a conversation, made anew only where something changed since the last time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import Generic, NamedTuple, TypeVar

from console.models.chat_entries import Bubble, DayLine, Entry, HandledLine, UnseenLine
from console.state.open_chat import Unseen, Written
from contract.scalars import Id

MessageT = TypeVar("MessageT", bound=Written)
BubbleT = TypeVar("BubbleT", bound=Bubble)


class KeptBubbles(Generic[MessageT, BubbleT]):
    """What was made of messages; of one that is still the same it is the same object again."""

    def __init__(self) -> None:
        self._by: object = None
        self._known: dict[Id, tuple[MessageT, BubbleT]] = {}

    def of(
        self, messages: Iterable[MessageT], make: Callable[[MessageT], BubbleT], *, by: object
    ) -> Iterator[BubbleT]:
        """One for each message. `by`: what else `make` depends on, compared as a whole."""
        known = self._known if self._by == by else {}
        self._by, self._known = by, {}
        for message in messages:
            before = known.get(message.id)
            if before is None or before[0] is not message:
                before = message, make(message)
            self._known[message.id] = before
            yield before[1]


class _Place(NamedTuple):
    """Where a message stands. `unseen` begins with it, None when nothing does."""

    before: Bubble | None
    bubble: Bubble
    following: Bubble | None
    unseen: Unseen | None

    def is_as(self, other: "_Place") -> bool:
        """Whether nothing around it changed; what did not change is the same object."""
        return (
            self.bubble is other.bubble
            and self.before is other.before
            and self.following is other.following
            and self.unseen == other.unseen
        )


class Joining:
    """Puts messages, oldest first, under one another with what stands between them."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._known: dict[str, tuple[_Place, tuple[Entry, ...]]] = {}

    def join(
        self,
        bubbles: Sequence[Bubble],
        *,
        unseen: Unseen | None,
        handled: Sequence[HandledLine] = (),
    ) -> list[Entry]:
        """Everything from top to bottom."""
        known, found, to_come = self._known, list[Entry](), list(handled)
        self._known = {}
        for place in _places(bubbles, unseen):
            due = [to_come.pop(0) for _ in range(_until(to_come, place.bubble.at))]
            made = known.get(place.bubble.key)
            if made is None or not made[0].is_as(place):
                made = place, tuple(self._made(place))
            self._known[place.bubble.key] = made
            found.extend(self._joined(due, made[1]))
        return found + to_come

    def _joined(self, due: Sequence[HandledLine], made: Sequence[Entry]) -> Iterator[Entry]:
        """Who took over stands below the line of the day it was on."""
        first = made[0]
        if not isinstance(first, DayLine):
            yield from (*due, *made)
            return
        earlier = [one for one in due if one.at.astimezone(self._zone).date() < first.day]
        yield from (*earlier, first, *due[len(earlier) :], *made[1:])

    def finished(self, bubble: Bubble, before: Bubble | None) -> Bubble:
        """The message as it looks below another one, None below a line."""
        return bubble

    def _made(self, place: _Place) -> Iterator[Entry]:
        bubble, before = place.bubble, place.before
        day = bubble.at.astimezone(self._zone).date()
        is_new_day = before is None or before.at.astimezone(self._zone).date() != day
        if is_new_day:
            yield DayLine(day)
        if place.unseen is not None:
            yield UnseenLine(place.unseen.count, bubble.at)
        has_foot = _ends_group(bubble, place.following, self._zone)
        shown = bubble if bubble.has_foot is has_foot else replace(bubble, has_foot=has_foot)
        yield self.finished(shown, None if is_new_day or place.unseen else before)


def _until(handled: Sequence[HandledLine], at: datetime) -> int:
    """How many of them, oldest first, are not after a time."""
    return sum(one.at <= at for one in handled)


def _places(bubbles: Sequence[Bubble], unseen: Unseen | None) -> Iterator[_Place]:
    before: Bubble | None = None
    for bubble, following in zip(bubbles, [*bubbles[1:], None], strict=False):
        is_first = unseen is not None and bubble.message_id == unseen.first_id
        yield _Place(before, bubble, following, unseen if is_first else None)
        before = bubble


def _ends_group(bubble: Bubble, following: Bubble | None, zone: tzinfo) -> bool:
    """Whether nothing of the same sender in the same minute comes below."""
    if following is None or bubble.state is not None or bubble.edited_at is not None:
        return True
    mine, next_one = (bubble.is_staff, bubble.who), (following.is_staff, following.who)
    if mine != next_one or following.state is not None or bubble.is_read != following.is_read:
        return True
    return f"{bubble.at.astimezone(zone):%F %R}" != f"{following.at.astimezone(zone):%F %R}"
