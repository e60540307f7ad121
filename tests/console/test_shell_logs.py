"""What the console's log lets through."""

import io
import logging
import sys
from collections.abc import Iterator

import pytest

from console.shell.logs import redacted, set_up


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What the program's handler writes; what is set up is undone again."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    # Those of the test's own runner stay out of the way and are not closed.
    root.handlers.clear()
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    set_up("info")
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        ("Authorization: Token abc123def", "abc123def"),
        ("{'password': 'open sesame'}", "open sesame"),
        ('{"token": "abc123"}', "abc123"),
        ("auth_signature=da454824&x=1", "da454824"),
        ("notes: no nuts please", "nuts"),
        ('"message_text": "my husband, 50, is ill"', "husband"),
        ("pin=4711", "4711"),
    ],
)
def test_that_a_secret_never_reaches_the_log(line: str, secret: str) -> None:
    assert secret not in redacted(line)
    assert "[hidden]" in redacted(line)


def test_that_plain_words_pass_unchanged() -> None:
    line = "disconnected: The hotel does not answer. Next try in 0.9 s"
    assert redacted(line) == line


def _fail(words: str) -> None:
    raise ValueError(words)


def test_that_a_traceback_names_the_place_and_no_secret(printed: io.StringIO) -> None:
    try:
        try:
            _fail("password=hunter2 note: allergic to nuts")
        except ValueError as error:
            message = "token=abc123 was refused"
            raise RuntimeError(message) from error
    except RuntimeError:
        logging.getLogger("console.x").exception("stumbled")
    told = printed.getvalue()
    assert "console.x: stumbled" in told
    assert "ValueError: password=[hidden] note: [hidden]" in told
    assert "in _fail" in told
    assert not any(word in told for word in ("hunter2", "nuts", "abc123"))


def test_that_a_stack_that_is_told_holds_no_secret(printed: io.StringIO) -> None:
    log = logging.getLogger("console.x")
    record = log.makeRecord("console.x", logging.INFO, __file__, 1, "seen", (), None)
    record.stack_info = "in f\n    password=hunter2"
    log.handle(record)
    told = printed.getvalue()
    assert "password=[hidden]" in told
    assert "hunter2" not in told
