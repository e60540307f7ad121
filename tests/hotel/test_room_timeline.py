"""What happened in a room: one order by time, in pages, and only of the present stay."""

from typing import Any

import pytest
from guest_desk import Chat, photo
from hotel_process import Hotel


def _page(hotel: Hotel, who: str = "desk", **query: Any) -> dict[str, Any]:
    answer = hotel.staff(who).get(hotel.own("rooms/101/timeline/"), params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def _told(hotel: Hotel) -> list[tuple[str, str | None, str]]:
    return [(one["what"], one["who"], one["text"]) for one in _page(hotel)["entries"]]


def _write(hotel: Hotel, text: str) -> Any:
    guest = hotel.guest("101")
    there = f"/api/chat/{hotel.slug}/conversations/"
    opened = guest.post(f"{there}from-room/101/").json()
    sent = guest.post(f"{there}{opened['conversation_id']}/messages/send/", json={"message": text})
    assert sent.status_code == 200, sent.text
    return sent.json()["message"]["id"]


def _check_out(hotel: Hotel) -> None:
    desk = hotel.staff("desk")
    room = desk.get(f"/api/rooms/{hotel.slug}/rooms/101/").json()
    desk.post(f"/api/rooms/{hotel.slug}/checkout/", json={"room_ids": [room["id"]]})


def test_that_chat_orders_and_notices_stand_in_one_order(hotel: Hotel) -> None:
    _write(hotel, "Hello")
    order = hotel.order("Club Sandwich")
    hotel.staff("cook").patch(
        hotel.services(f"orders/{order['id']}/"), json={"status": "preparing"}
    )
    hotel.staff("desk").post(hotel.own("rooms/101/notices/"), json={"message": "Taxi"})
    deleted = _write(hotel, "Secret")
    hotel.guest("101").delete(f"/api/chat/messages/{deleted}/delete/")
    told = _told(hotel)
    assert sorted(told) == sorted(
        [
            ("guest_wrote", "Grace Guest", ""),
            ("notice", "Rita Walsh", "Taxi"),
            ("accepted", "Maria Conti", ""),
            ("ordered", None, "1 × Club Sandwich"),
            ("guest_wrote", "Grace Guest", "Hello"),
        ]
    )
    entries = _page(hotel)["entries"]
    times = [one["at"] for one in entries]
    assert times == sorted(times, reverse=True)
    assert [one["is_deleted"] for one in entries if one["key"] == f"message-{deleted}"] == [True]


def test_that_it_tells_how_many_files_are_pictures(hotel: Hotel) -> None:
    chat = Chat(hotel)
    pdf = ("bill.pdf", b"%PDF-1.4\n%%EOF\n")
    sent = chat.uploads(chat.guest, ("a.jpg", photo()), ("b.jpg", photo()), pdf)
    assert sent.status_code == 200, sent.text
    (told,) = [one for one in _page(hotel)["entries"] if one["what"] == "guest_wrote"]
    assert (told["text"], told["files"], told["photos"]) == ("", 3, 2)


@pytest.mark.parametrize("limit", [1, 2, 3, 200])
def test_that_pages_tell_everything_once(hotel: Hotel, limit: int) -> None:
    for number in range(4):
        _write(hotel, f"Message {number}")
    hotel.order("Club Sandwich")
    hotel.staff("desk").post(hotel.own("rooms/101/notices/"), json={"message": "Taxi"})
    whole = [one["key"] for one in _page(hotel)["entries"]]
    found: list[str] = []
    page = _page(hotel, limit=limit)
    found += [one["key"] for one in page["entries"]]
    while page["before"] is not None:
        page = _page(hotel, limit=limit, before=page["before"])
        assert page["entries"]
        found += [one["key"] for one in page["entries"]]
    assert found == whole
    assert len(set(found)) == 6


def test_that_guests_of_earlier_stays_are_never_told(hotel: Hotel) -> None:
    _write(hotel, "Hello")
    hotel.order("Club Sandwich")
    _check_out(hotel)
    assert _page(hotel) == {"entries": [], "before": None}
    body = {"first_name": "Next", "last_name": "Guest"}
    hotel.staff("desk").post(f"/api/rooms/{hotel.slug}/rooms/101/add-guest/", json=body)
    assert _told(hotel) == [("checked_in", "Next Guest", "")]


@pytest.mark.parametrize("who", ["cook", "porter", "cleaner"])
def test_that_only_the_desk_reads_it(hotel: Hotel, who: str) -> None:
    there = hotel.own("rooms/101/timeline/")
    assert hotel.staff(who).get(there).status_code == 403
    assert hotel.guest("101").get(there).status_code == 403


@pytest.mark.parametrize("before", ["x", "2025-11-30~1~2", "2025-11-30T10:00:00+00:00~1~-1"])
def test_that_a_made_up_place_is_refused(hotel: Hotel, before: str) -> None:
    answer = hotel.staff("desk").get(hotel.own("rooms/101/timeline/"), params={"before": before})
    assert answer.status_code == 400
    assert answer.json()["detail"] == "before must be what an earlier page told."
