"""Asks the hotel for what somebody waits for, and tells what it said."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar
from uuid import uuid4

from console.api.errors import ApiError, Garbled, Refused, named
from console.session.diagnostics import Diagnostics
from console.state.planning import Refusal

T = TypeVar("T")
Told = Callable[[Refusal | None], None]


class AtOnce:
    """Whoever asks waits for the answer, so nothing is kept; `word` stands in the diagnostics.

    What got no answer goes under the same key when it is asked for once more: it is done once.
    """

    def __init__(self, word: str, diagnostics: Diagnostics) -> None:
        self._word: Final = word
        self._diagnostics = diagnostics
        self._in_doubt: tuple[object, str] | None = None
        self._under_way: set[asyncio.Task[None]] = set()

    async def stop(self) -> None:
        """Give up what is under way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def begin(
        self,
        wanted: object,
        ask: Callable[..., Awaitable[T]],
        told: Callable[[Refusal | None, T | None], None],
    ) -> None:
        """`ask` with a key; `told` why not, or the answer: neither where nobody can read it."""
        work = self._do(wanted, ask, told)
        task = asyncio.get_running_loop().create_task(work, name=self._word)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _do(
        self,
        wanted: object,
        ask: Callable[..., Awaitable[T]],
        told: Callable[[Refusal | None, T | None], None],
    ) -> None:
        key, refusal, answer = self._key_for(wanted), None, None
        try:
            answer = await ask(key=key)
        except Garbled:
            # It has been done all the same, and what became of it is read again.
            pass
        except ApiError as error:
            self._diagnostics.note(f"{self._word}: {named(error)}")
            refusal = Refusal(error.sentence, error.field if isinstance(error, Refused) else "")
            self._in_doubt = None if isinstance(error, Refused) else (wanted, key)
        told(refusal, answer)

    def _key_for(self, wanted: object) -> str:
        in_doubt, self._in_doubt = self._in_doubt, None
        return in_doubt[1] if in_doubt is not None and in_doubt[0] == wanted else str(uuid4())
