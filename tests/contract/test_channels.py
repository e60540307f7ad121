"""Channel names: different meanings never share one, and a hotel can tell its own apart."""

import string

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from contract import names
from contract.channels import (
    FAMILIES,
    HOTEL,
    LIVE,
    ROOM,
    ROOM_CHAT,
    STAFF_DUTY,
    STAFF_NOTIFICATIONS,
    on_the_wire,
)
from contract.names import valid_room_number, valid_slug
from contract.resolve import resolve

WORDS = [
    "hotel", "attendance", "room", "staff", "conversation", "deletions", "stocktakes",
    "stocktake", "live", "managers", "chat", "notifications", "kitchen", "porter", "grand",
    "1", "5", "a",
]  # fmt: skip
slugs = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("-".join),
    st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True),
).filter(valid_slug)
ids = st.integers(min_value=0, max_value=10**19 - 1).map(str) | st.sampled_from(["1", "5"])
parameters = {
    "room_number": st.text(string.ascii_letters + string.digits + "_.", min_size=1, max_size=16)
    | st.sampled_from(["1", "5", "101"]),
    "staff_id": ids,
    "conversation_id": ids,
    "stocktake_id": ids,
    "duty": st.from_regex(names.PATTERNS["duty"], fullmatch=True)
    | st.sampled_from(["chat", "porter", "kitchen", "front-office"]),
    "audience": st.sampled_from(["kitchen", "porter", "desk", "manager", "staff"])
    | st.builds("{}-{}".format, st.sampled_from(["conversation", "stocktake"]), ids),
}


@st.composite
def addresses(draw):
    family = draw(st.sampled_from(FAMILIES))
    drawn = {name: draw(slugs if name == "hotel_slug" else parameters[name])
             for name in family.parameters}  # fmt: skip
    return family, drawn


@given(addresses(), addresses())
def test_that_different_addresses_have_different_names(one, other):
    assume(one != other)
    assert one[0].channel(**one[1]) != other[0].channel(**other[1])


@given(addresses())
def test_that_resolving_inverts_naming(address):
    family, drawn = address
    assert resolve(drawn["hotel_slug"], family.channel(**drawn)) == (family, drawn)


@given(addresses(), slugs)
def test_that_no_channel_resolves_in_another_hotel(address, slug):
    family, drawn = address
    assume(slug != drawn["hotel_slug"])
    assert resolve(slug, family.channel(**drawn)) is None


@given(slugs, st.text(max_size=80))
@example("grand-hotel", "grand-hotel-staff-5-")
@example("grand-hotel", "grand-hotel-room-1\n")
@example("grand-hotel", "grand-hotel-room-1-chat-chat")
@example("grand-hotel", "grand-hotel-staff-٣-chat")
@example("grand-hotel", "private-grand-hotel-room-1")
def test_that_a_foreign_name_is_not_resolved(slug, channel):
    assert resolve(slug, channel) is None


@given(addresses())
def test_that_every_name_is_one_pusher_accepts(address):
    family, drawn = address
    name = family.channel(**drawn)
    assert len(name) <= 164
    assert set(name) <= set(string.ascii_letters + string.digits + "_-=@,.;")


@pytest.mark.parametrize("slug", ["grand-hotel", "a", "h2o", "the-inn-12"])
def test_that_an_ordinary_slug_is_valid(slug):
    assert valid_slug(slug)


@pytest.mark.parametrize(
    "slug",
    ["", "-a", "a-", "a--b", "Grand", "a_b", "a b", "ä", "a\n", "x" * 51, "hotel-x", "hotel",
     "attendance-x", "private-x", "presence", "x-staff-5", "x-room", "x-managers", "live"],
)  # fmt: skip
def test_that_a_slug_that_could_be_mistaken_is_refused(slug):
    assert not valid_slug(slug)


@pytest.mark.parametrize("number", ["", "1-chat", "1 2", "1/2", "x" * 17, "1\n"])
def test_that_a_room_number_that_could_be_mistaken_is_refused(number):
    assert not valid_room_number(number)
    with pytest.raises(ValueError, match="Unfit room_number"):
        ROOM.channel(hotel_slug="grand-hotel", room_number=number)


def test_that_names_are_spelled_as_specified():
    assert HOTEL.channel(hotel_slug="grand-hotel") == "hotel-grand-hotel"
    assert ROOM_CHAT.channel(hotel_slug="g", room_number="101") == "g-room-101-chat"
    assert STAFF_DUTY.channel(hotel_slug="g", staff_id="5", duty="porter") == "g-staff-5-porter"
    assert LIVE.channel(hotel_slug="g", audience="kitchen") == "g-live-kitchen"


def test_that_the_notifications_channel_is_no_duty():
    with pytest.raises(ValueError, match="Unfit duty"):
        STAFF_DUTY.channel(hotel_slug="g", staff_id="5", duty="notifications")
    found = resolve("g", "g-staff-5-notifications")
    assert found == (STAFF_NOTIFICATIONS, {"hotel_slug": "g", "staff_id": "5"})


def test_that_a_missing_parameter_raises():
    with pytest.raises(KeyError):
        ROOM.channel(hotel_slug="g")


def test_that_a_hotel_elsewhere_may_have_an_unchecked_slug():
    assert HOTEL.channel(hotel_slug="hotel-paradiso") == "hotel-hotel-paradiso"


@pytest.mark.parametrize("security", ["strict", "open"])
def test_that_names_go_unchanged_unless_the_hotel_prefixes_them(security):
    assert on_the_wire("g-room-1", security) == "g-room-1"
    assert on_the_wire("g-room-1", "prefix") == "private-g-room-1"
