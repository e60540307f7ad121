"""The link against the real hotel process: signed in, restarted, signed out."""

import asyncio
from collections.abc import Iterator

import pytest
from hotel_process import PASSWORD, Hotel, HotelProcess, found_hotel
from link_console import Listening

from console.api.transport import Origin, Transport
from console.realtime.inbox import (
    AllSubscribed,
    Connected,
    Disconnected,
    EventArrived,
    Subscription,
    SubscriptionRefused,
)
from console.session.ports import LinkPort
from console.shell.entry import Credentials, enter
from console.shell.live import link_maker
from contract.channels import LIVE, STAFF_DUTY, Family
from contract.events.live import Changed
from contract.events.orders import RoomServiceOrdered


@pytest.fixture(params=["strict", "prefix", "open"])
def restartable(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Hotel]:
    """A hotel in a process of its own, in every way of guarding channels."""
    process = HotelProcess(tmp_path_factory.mktemp("own"), channel_security=request.param)
    process.start()
    hotel = found_hotel(process)
    yield hotel
    hotel.close()
    process.close()


def subscription(hotel: Hotel, family: Family, **parameters: str) -> Subscription:
    channel = family.channel(hotel_slug=hotel.slug, **parameters)
    named = (("hotel_slug", hotel.slug), *parameters.items())
    return Subscription(family, channel, named, parameters.get("duty"))


def signed_in_link(hotel: Hotel, who: str, listening: Listening) -> tuple[LinkPort, str]:
    """A link as the console makes it, and its token: sign in, ask the hotel, connect."""

    async def make() -> tuple[LinkPort, str]:
        origin = Origin(url=hotel.process.url)
        transport = Transport(origin)
        credentials = Credentials(
            hotel_url=origin.url, username=hotel.username(who), password=PASSWORD
        )
        entry = await enter(transport, credentials)
        await transport.aclose()
        make_link = link_maker(origin, entry.hotel, lambda: entry.me.token)
        return make_link(listening.inbox), entry.me.token

    return asyncio.run(make())


def own_orders(hotel: Hotel) -> Subscription:
    """The channel that tells the cook of new orders."""
    staff_id = str(hotel.staff_ids["cook"])
    return subscription(hotel, STAFF_DUTY, staff_id=staff_id, duty="kitchen")


def test_that_orders_arrive_before_and_after_a_restart(restartable: Hotel) -> None:
    hotel, listening = restartable, Listening()
    hotel.clock_in("cook")
    kitchen = subscription(hotel, LIVE, audience="kitchen")
    link, _ = signed_in_link(hotel, "cook", listening)
    link.follow([kitchen, own_orders(hotel)])
    link.start()
    try:
        listening.until(AllSubscribed)
        heard_of(hotel, listening)
        hotel.process.kill()
        listening.until(Disconnected)
        hotel.process.start()
        link.try_now()
        listening.until(AllSubscribed)
        heard_of(hotel, listening)
    finally:
        link.stop()
    assert not listening.all(SubscriptionRefused)
    assert len({arrival.socket_id for arrival in listening.all(Connected)}) >= 2
    assert not [event for event in listening.all(EventArrived) if event.problems]


def heard_of(hotel: Hotel, listening: Listening) -> None:
    """A new order is told twice: to the cook, and as a change of the kitchen's stream."""
    order_id = str(hotel.order("Tomato Soup")["id"])
    wanted = {RoomServiceOrdered: "order_id", Changed: "id"}
    while wanted:
        payload = listening.until(EventArrived).payload
        if getattr(payload, wanted.get(type(payload), ""), None) == order_id:
            del wanted[type(payload)]


def test_that_a_channel_of_somebody_else_is_refused_alone(hotel: Hotel) -> None:
    listening = Listening()
    link, _ = signed_in_link(hotel, "cook", listening)
    managers = subscription(hotel, LIVE, audience="manager")
    link.follow([subscription(hotel, LIVE, audience="kitchen"), managers])
    link.start()
    try:
        listening.until(AllSubscribed)
    finally:
        link.stop()
    assert [refused.channel for refused in listening.all(SubscriptionRefused)] == [managers.channel]


def test_that_a_revoked_sign_in_ends_the_connection_for_good(hotel: Hotel) -> None:
    listening = Listening()
    link, token = signed_in_link(hotel, "cook", listening)
    link.follow([own_orders(hotel)])
    link.start()
    try:
        listening.until(AllSubscribed)
        answer = hotel.client(token).post("/api/staff/logout/")
        assert answer.status_code == 200
        ended = listening.until(Disconnected)
    finally:
        link.stop()
    assert ended.is_final
