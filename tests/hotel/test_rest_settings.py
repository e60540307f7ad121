"""Settings, what may stand in the log, how often one may be wrong, and delivery times."""

import contextlib
import logging
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotel.areas.breakfast.slots import slot_of
from hotel.limits import FailureLimit
from hotel.logs import Redaction, redacted
from hotel.problems import ProblemError
from hotel.settings import Settings, SettingsError, load_settings
from hotel.visit import HotelInfo

DUBLIN = HotelInfo(id=1, slug="a", name="A", time_zone="Europe/Dublin", currency="EUR")


def test_that_without_anything_the_bundled_endpoint_is_used_strictly() -> None:
    settings = load_settings({})
    assert settings == Settings()
    assert settings.uses_bundled_pusher
    assert settings.channel_security == "strict"


def test_that_the_environment_stands_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "hotel.toml"
    file.write_text('web_url = "https://a"\npusher_key = "file"\npusher_port = 8443\n')
    settings = load_settings({"HOTEL_PUSHER_KEY": "env", "HOTEL_PUSHER_TLS": "no"}, file)
    assert (settings.web_url, settings.pusher_key) == ("https://a", "env")
    assert (settings.pusher_port, settings.pusher_tls) == (8443, False)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("pusher_kee = 'x'", "Unknown setting 'pusher_kee' in the settings file."),
        ("pusher_port = 0", "The setting pusher_port must be a port between 1 and 65535."),
        ("pusher_port = 'x'", "The setting pusher_port must be a port between 1 and 65535."),
        ("pusher_tls = 'maybe'", "The setting pusher_tls must be true or false."),
        ("channel_security = 'x'", "The setting channel_security must be strict, prefix or open."),
        ("database = 5", "The setting database must be text."),
    ],
)  # fmt: skip
def test_that_a_wrong_setting_is_named_in_a_sentence(
    tmp_path: Path, text: str, sentence: str
) -> None:
    file = tmp_path / "hotel.toml"
    file.write_text(text)
    with pytest.raises(SettingsError) as refused:
        load_settings({}, file)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("text", [b"a = ", b"\xff"])
def test_that_an_unreadable_file_is_named(tmp_path: Path, text: bytes) -> None:
    file = tmp_path / "hotel.toml"
    file.write_bytes(text)
    for broken in (file, tmp_path / "missing.toml"):
        with pytest.raises(SettingsError, match="cannot be read"):
            load_settings({}, broken)


ELSEWHERE = {
    "HOTEL_PUSHER_HOST": "api-eu.pusher.com",
    "HOTEL_PUSHER_APP_ID": "1",
    "HOTEL_PUSHER_KEY": "k",
    "HOTEL_PUSHER_SECRET": "s",
}


@pytest.mark.parametrize("security", ["prefix", "open"])
def test_that_another_host_works_with_an_explicit_security(security: str) -> None:
    settings = load_settings({**ELSEWHERE, "HOTEL_CHANNEL_SECURITY": security})
    assert not settings.uses_bundled_pusher


@pytest.mark.parametrize("missing", ["APP_ID", "KEY", "SECRET"])
def test_that_another_host_needs_all_its_keys(missing: str) -> None:
    given_some = {k: v for k, v in ELSEWHERE.items() if not k.endswith(missing)}
    with pytest.raises(SettingsError, match="are needed too"):
        load_settings({**given_some, "HOTEL_CHANNEL_SECURITY": "prefix"})


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Token 0123456789abcdef",
        "GET /apps/1/events?auth_key=k&auth_signature=0123456789abcdef",
        '{"password": "0123456789abcdef"}',
        "pin=0123456789abcdef",
        "'fcm_token': '0123456789abcdef'",
        "postgresql://hotel:0123456789abcdef@db/hotel",
        "secret: 0123456789abcdef",
    ],
)
def test_that_secrets_are_taken_out_of_the_log(text: str) -> None:
    assert "0123456789abcdef" not in redacted(text)


def test_that_traces_are_redacted_and_other_words_stay() -> None:
    assert redacted("Order 5 of room 101 was not found") == "Order 5 of room 101 was not found"
    try:
        raise ValueError("password=hunter22")
    except ValueError:
        record = logging.LogRecord("hotel", 40, "", 1, "It %s", ("broke",), sys.exc_info())
    assert Redaction().filter(record)
    written = logging.Formatter().format(record)
    assert written.startswith("It broke")
    assert "ValueError" in written
    assert "hunter22" not in written


def test_that_failures_are_forgiven_with_time_and_with_success() -> None:
    now = [0.0]
    limit = FailureLimit(most=2, seconds=60, clock=lambda: now[0])
    limit.failed("a")
    limit.failed("a")
    with pytest.raises(ProblemError) as refused:
        limit.check("a")
    assert refused.value.status == 429
    limit.check("b")
    now[0] = 61
    limit.check("a")
    limit.failed("a")
    limit.failed("a")
    limit.succeeded("a")
    limit.check("a")


@pytest.mark.parametrize(
    ("now", "wanted", "begins"),
    [
        ("2025-11-30T06:00", "8:00-8:30", "2025-11-30T08:00"),
        ("2025-11-30T08:10", "8:00-8:30", "2025-11-30T08:00"),
        ("2025-11-30T08:30", "8:00-8:30", "2025-12-01T08:00"),
        ("2025-11-30T08:10", "8:00", "2025-12-01T08:00"),
        ("2025-07-01T20:00", "8:00", "2025-07-02T07:00"),
        ("2026-03-28T20:00", "8:00", "2026-03-29T07:00"),
    ],
)
def test_that_a_slot_is_the_next_one_of_the_hotels_clock(
    now: str, wanted: str, begins: str
) -> None:
    slot = slot_of(wanted, DUBLIN, datetime.fromisoformat(now).replace(tzinfo=UTC))
    assert slot.begins == datetime.fromisoformat(begins).replace(tzinfo=UTC)


@given(st.text(max_size=40))
@example("0001-01-01T00:00:00")
@example("9999-12-31T23:59:59-12:00")
def test_that_no_text_breaks_the_reading_of_a_delivery_time(text: str) -> None:
    with contextlib.suppress(ProblemError):
        assert slot_of(text, DUBLIN, datetime(2025, 11, 30, 6, tzinfo=UTC)).begins.tzinfo is UTC
