"""What of a message is an address that opens."""

import pytest

from console.views.chat.text import links_in, visible


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("See https://a.example/x?y=1, please.", ["https://a.example/x?y=1"]),
        ("http://x.y\u202egpj.exe", ["http://x.y"]),
        ("http://x.y/a\u200fb http://z.y", ["http://x.y/a", "http://z.y"]),
        ("http://x.y/[1", ["http://x.y/[1"]),
        ("http://\u202egpj.exe", []),
    ],
)
def test_that_an_address_ends_before_a_hidden_character(text: str, urls: list[str]) -> None:
    assert [link.url for link in links_in(visible(text))] == urls
