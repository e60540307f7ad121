"""The event a console asks for, to see that events reach it."""

from hotel_process import Hotel
from listener import listening


def test_that_a_probe_reaches_the_one_who_asked(hotel: Hotel) -> None:
    cook = hotel.staff("cook")
    channel = f"{hotel.slug}-staff-{hotel.staff_ids['cook']}-notifications"
    with listening(hotel, cook, channel) as listener:
        answer = cook.post(hotel.own("sync/probe/"))
        ((heard_on, event, data),) = listener.hear(1)
    assert answer.status_code == 202, answer.text
    assert (heard_on, event, data["id"]) == (channel, "probe", answer.json()["id"])
    assert answer.json()["channel"] == channel


def test_that_a_probe_moves_no_stream(hotel: Hotel) -> None:
    manager = hotel.staff("manager")
    before = manager.get(hotel.own("sync/heads/")).json()["streams"]
    manager.post(hotel.own("sync/probe/"))
    assert manager.get(hotel.own("sync/heads/")).json()["streams"] == before


def test_that_guests_and_strangers_get_no_probe(hotel: Hotel) -> None:
    assert hotel.guest().post(hotel.own("sync/probe/")).status_code == 403
    assert hotel.client().post(hotel.own("sync/probe/")).status_code == 401
