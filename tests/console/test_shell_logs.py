"""What the console's log lets through."""

import pytest

from console.shell.logs import redacted


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
