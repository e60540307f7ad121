import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.realtime.frames import (
    Established,
    Frame,
    read_code,
    read_established,
    read_frame,
)

GREETING = {"socket_id": "123.456", "activity_timeout": 30}


def test_that_the_data_of_an_event_stays_the_text_it_was_sent_as() -> None:
    raw = json.dumps({"event": "changed", "channel": "c", "data": '{"a": 1}'})
    assert read_frame(raw) == Frame("changed", "c", '{"a": 1}')


@pytest.mark.parametrize("data", [GREETING, json.dumps(GREETING)])
def test_that_a_greeting_is_understood_as_object_and_as_text(data: object) -> None:
    assert read_established(data) == Established("123.456", 30.0)


@pytest.mark.parametrize(
    "data",
    [None, "", "[]", {}, {"socket_id": 5}, {"socket_id": "1.2\n"}, {"socket_id": "../x"}, "{"],
)
def test_that_a_greeting_without_a_usable_id_is_none(data: object) -> None:
    assert read_established(data) is None


def test_that_an_activity_time_beyond_reason_is_bounded() -> None:
    read = read_established({"socket_id": "1.2", "activity_timeout": 10**400})
    assert read == Established("1.2", 3600.0)


@pytest.mark.parametrize("silly", [None, "soon", [], {}])
def test_that_a_silly_activity_time_falls_back_to_two_minutes(silly: object) -> None:
    read = read_established({"socket_id": "1.2", "activity_timeout": silly})
    assert read == Established("1.2", 120.0)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"code": 4001}, 4001),
        ('{"code": 4001, "message": "x"}', 4001),
        ({"code": "4200"}, 4200),
        ({"code": None}, None),
        ({"code": True}, None),
        ({"code": 4001.5}, None),
        ("plain words", None),
        (None, None),
        ([4001], None),
    ],
)
def test_that_the_code_of_an_error_is_found_in_every_spelling(
    data: object, code: int | None
) -> None:
    assert read_code(data) == code


@given(st.binary(max_size=200))
def test_that_no_bytes_make_reading_raise(raw: bytes) -> None:
    read_frame(raw)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)


@given(JSON)
def test_that_no_data_makes_reading_raise(data: object) -> None:
    read_code(data)
    read_established(data)
    read_established({"socket_id": "1.2", "activity_timeout": data})
    read_frame(json.dumps({"event": "pusher:error", "data": data}))
