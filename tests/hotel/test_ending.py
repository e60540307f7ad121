"""A service that does not end by itself is ended, and says where it stood."""

import asyncio

import pytest

from hotel import ending


async def test_that_stopping_is_cut_short_and_says_what_was_left(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    codes: list[int] = []
    ended = asyncio.Event()

    def leave(code: int) -> None:
        codes.append(code)
        ended.set()

    monkeypatch.setattr(ending.os, "_exit", leave)

    async def stay() -> None:
        await asyncio.sleep(3600)

    stuck = asyncio.create_task(stay(), name="stuck")
    ending.end_within(0.01)
    await asyncio.wait_for(ended.wait(), 30)
    stuck.cancel()
    assert codes == [1]
    assert "stuck at sleep:" in caplog.text
