"""The signatures against the vectors of Pusher's own documents."""

import hashlib
from urllib.parse import parse_qsl

from hotel.realtime.signing import App

CHANNELS = App("3", "278d425bdf160c739803", "7ad3773142a6692b25b8")


def test_that_a_private_channel_is_signed_as_documented() -> None:
    assert CHANNELS.channel_auth("1234.1234", "private-foobar") == (
        "278d425bdf160c739803:58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4"
    )


def test_that_a_presence_channel_is_signed_with_its_data() -> None:
    data = '{"user_id":10,"user_info":{"name":"Mr. Pusher"}}'
    assert CHANNELS.channel_auth("1234.1234", "presence-foobar", data) == (
        "278d425bdf160c739803:afaed3695da2ffd16931f457e338e6c9f2921fa133ce7dac49f529792be6304c"
    )


def test_that_a_sign_in_is_signed_as_documented() -> None:
    assert CHANNELS.user_auth("1234.1234", '{"id":"12345"}') == (
        "278d425bdf160c739803:4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba"
    )


def test_that_a_request_is_signed_as_documented() -> None:
    body = b'{"name":"foo","channels":["project-3"],"data":"{\\"some\\":\\"data\\"}"}'
    digest = hashlib.md5(body).hexdigest()
    query = parse_qsl(
        f"auth_key={CHANNELS.key}&auth_timestamp=1353088179&auth_version=1.0&body_md5={digest}"
    )
    assert digest == "ec365a775a4cd0599faeb73354201b6f"
    assert CHANNELS.request_signature("POST", "/apps/3/events", query) == (
        "da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c"
    )


def test_that_the_secret_is_not_in_the_representation() -> None:
    assert "7ad37731" not in repr(CHANNELS)
