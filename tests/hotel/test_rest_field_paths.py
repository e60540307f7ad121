"""Addresses a HotelMate front end calls, and the answers it relies on."""

import pytest
from hotel_process import Hotel

ZONE_ORDERS = "/api/staff/hotel/{0}/room_services/{0}/orders/"


def test_that_deleting_an_order_is_refused_with_what_to_do_instead(hotel: Hotel) -> None:
    path = hotel.services(f"orders/{hotel.order()['id']}/")
    answer = hotel.staff("manager").delete(path)
    assert answer.status_code == 405
    assert answer.json()["detail"] == "Orders are cancelled, not deleted."
    assert answer.headers["Allow"] == "GET, PATCH"
    assert hotel.staff("desk").get(path).json()["status"] == "pending"
    assert hotel.client().delete(path).status_code == 401


def test_that_the_staff_zone_takes_orders_through_the_same_ladder(hotel: Hotel) -> None:
    path = ZONE_ORDERS.format(hotel.slug)
    placed = hotel.staff("desk").post(path, json=hotel.wish("Club Sandwich"))
    assert placed.status_code == 201
    one = f"{path}{placed.json()['id']}/"
    accepted = hotel.staff("cook").patch(one, json={"status": "accepted"})
    assert accepted.json()["status"] == "preparing"
    assert hotel.staff("desk").get(path + "pending-count/").json() == {"count": 0}
    again = hotel.staff("desk").get(hotel.services(f"orders/{placed.json()['id']}/"))
    assert again.json() == accepted.json()
    assert hotel.staff("porter").get(path.replace("orders", "breakfast-orders")).is_success


@pytest.mark.parametrize("path", ["orders/", "breakfast-orders/"])
def test_that_a_zone_is_never_another_hotels(hotel: Hotel, other_hotel: Hotel, path: str) -> None:
    desk = hotel.staff("desk")
    for zone, slug in ((hotel, other_hotel), (other_hotel, hotel), (other_hotel, other_hotel)):
        address = f"/api/staff/hotel/{zone.slug}/room_services/{slug.slug}/{path}"
        assert desk.get(address).status_code == 404
    assert desk.get(f"/api/staff/hotel/{other_hotel.slug}/rooms/rooms/").status_code == 404
    assert desk.get(f"/api/staff/hotel/{other_hotel.slug}/settings/").status_code == 404


def test_that_pages_lead_to_their_neighbours_with_the_slash(hotel: Hotel) -> None:
    for dish in ("Club Sandwich", "Tomato Soup", "Club Sandwich"):
        hotel.order(dish)
    desk, path = hotel.staff("desk"), hotel.services("orders/")
    page = desk.get(path, params={"page": 2, "page_size": 1, "room_number": "101"}).json()
    assert f"{path}?" in page["next"]
    assert f"{path}?" in page["previous"]
    following = desk.get(page["next"]).json()
    assert (following["count"], following["next"]) == (3, None)


def test_that_the_document_lists_addresses_with_the_slash(hotel: Hotel) -> None:
    paths = hotel.client().get("/schema/openapi.json").json()["paths"]
    assert "/api/room_services/{hotel_slug}/orders/{order_id}/" in paths
    assert all(path.endswith("/") for path in paths)
    assert "orders/{order_id}/<" in hotel.client().get("/schema/").text


def test_that_guests_are_listed_and_read_by_the_desk(hotel: Hotel) -> None:
    path = f"/api/guests/{hotel.slug}/guests/"
    desk = hotel.staff("desk")
    page = desk.get(path, headers={"X-Hotel-Slug": "elsewhere"}).json()
    assert [one["full_name"] for one in page["results"]] == ["Grace Guest", "Tom Long"]
    assert (page["count"], page["results"][0]["room_number"]) == (2, 101)
    assert desk.get(f"{path}{page['results'][1]['id']}/").json() == page["results"][1]
    assert desk.get(f"{path}999999/").status_code == 404
    second = desk.get(path, params={"page_size": 1, "page": 2}).json()
    assert second["results"] == page["results"][1:]


@pytest.mark.parametrize("who", ["cook", "porter", "cleaner"])
def test_that_the_guest_list_and_its_pins_are_for_the_desk(hotel: Hotel, who: str) -> None:
    path = f"/api/guests/{hotel.slug}/guests/"
    assert hotel.staff(who).get(path).status_code == 403
    assert hotel.guest().get(path).status_code == 403
    assert hotel.client().get(path).status_code == 401


def test_that_a_guests_names_are_mended(hotel: Hotel, other_hotel: Hotel) -> None:
    desk, path = hotel.staff("desk"), f"/api/guests/{hotel.slug}/guests/"
    guest = desk.get(path).json()["results"][0]
    body = {"first_name": " Grace ", "last_name": "Hopper", "id_pin": "0000", "room": 99}
    answer = desk.put(f"{path}{guest['id']}/", json=body)
    mended = guest | {"last_name": "Hopper", "full_name": "Grace Hopper"}
    assert (answer.status_code, answer.json()) == (200, mended)
    assert hotel.order()["guest_name"] == "Grace Hopper"
    for wrong in ({"first_name": "  "}, {"first_name": "x" * 81}, {"last_name": "Only"}):
        assert desk.put(f"{path}{guest['id']}/", json=wrong).status_code == 400
    theirs = f"/api/guests/{other_hotel.slug}/guests/{guest['id']}/"
    assert other_hotel.staff("desk").put(theirs, json=body).status_code == 404
    assert hotel.staff("cook").put(f"{path}{guest['id']}/", json=body).status_code == 403


@pytest.mark.parametrize(
    ("who", "navs"),
    [
        ("cleaner", ["home"]),
        ("cook", ["home", "room-services", "breakfast"]),
        ("porter", ["home", "room-services", "breakfast"]),
        ("desk", ["home", "room-services", "breakfast", "rooms", "guests"]),
    ],
)
def test_that_everybody_is_told_the_own_entries_of_the_menu(
    hotel: Hotel, who: str, navs: list[str]
) -> None:
    me = hotel.staff(who).get(f"/api/staff/hotel/{hotel.slug}/me/").json()
    assert me["allowed_navs"] == navs


def test_that_a_manager_may_open_every_entry(hotel: Hotel, other_hotel: Hotel) -> None:
    manager, path = hotel.staff("manager"), "/api/staff/navigation-items/"
    me = manager.get(f"/api/staff/hotel/{hotel.slug}/me/").json()
    items = manager.get(path, params={"hotel_slug": hotel.slug}).json()
    assert [item["slug"] for item in items] == me["allowed_navs"]
    assert set(items[0]) >= {"id", "name", "slug", "path", "display_order", "is_active"}
    assert manager.get(path, params={"hotel_slug": other_hotel.slug}).status_code == 404
    assert hotel.guest().get(path).status_code == 403


def test_that_staff_read_how_the_hotel_presents_itself(hotel: Hotel) -> None:
    path = f"/api/staff/hotel/{hotel.slug}/settings/"
    profile = hotel.staff("cleaner").get(path).json()
    assert (profile["name"], profile["phone"]) == ("Grand Hotel", "+353 1 555 0100")
    assert hotel.guest().get(path).status_code == 403


def test_that_a_break_shows_in_the_profile(hotel: Hotel) -> None:
    hotel.clock_in("cook")
    hotel.staff("cook").post(hotel.own("clock/"), json={"action": "start_break"})
    me = hotel.staff("cook").get(f"/api/staff/hotel/{hotel.slug}/me/").json()
    assert me["user"]["staff_profile"]["current_status"] == {
        "status": "on_break",
        "label": "On Break",
        "is_on_break": True,
    }
