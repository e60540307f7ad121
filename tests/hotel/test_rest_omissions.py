"""What of a HotelMate backend is left out says so; see docs/decisions/rest-omissions.md."""

import pytest
from clock_house import ClockHouse
from hotel_process import Hotel


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "{zone}clock-logs/unrostered-confirm/", 405),
        ("POST", "{zone}clock-logs/1/stay-clocked-in/", 404),
        ("POST", "{zone}clock-logs/1/force-clock-out/", 404),
        ("POST", "{zone}clock-logs/relink-day/", 405),
        ("POST", "{zone}clock-logs/1/auto-attach-shift/", 404),
        ("POST", "{zone}clock-logs/", 405),
        ("GET", "{zone}periods/1/export-pdf/", 404),
        ("GET", "{zone}shift-locations/", 404),
        ("GET", "{zone}daily-plans/", 404),
        ("GET", "{zone}departments/kitchen/daily-plans/prepare-daily-plan/", 404),
        ("GET", "{zone}roster-analytics/", 404),
        ("GET", "/api/staff/{slug}/by_department/", 404),
        ("GET", "/api/staff/{slug}/by_hotel/{slug}/", 404),
        ("PUT", "/api/staff/{slug}/1/", 405),
        ("PUT", "/api/staff/departments/kitchen/", 405),
        ("PUT", "/api/staff/roles/chef/", 405),
        ("GET", "/api/staff/registration-package/", 405),
        ("PUT", "{stock}stocktakes/1/", 405),
        ("PATCH", "{stock}stocktakes/1/", 405),
        ("POST", "{stock}stocktake-lines/", 405),
        ("PATCH", "{stock}stocktake-lines/1/update-movement/1/", 404),
        ("GET", "{stock}stocktakes/1/category_totals/", 404),
        ("POST", "{stock}stocktakes/1/merge-all-cocktail-consumption/", 404),
    ],
)
def test_that_what_is_left_out_is_refused(
    hotel: Hotel, method: str, path: str, status: int
) -> None:
    zone = ClockHouse(hotel).zone("")
    stock = f"/api/stock_tracker/{hotel.slug}/"
    address = path.format(zone=zone, stock=stock, slug=hotel.slug)
    body = None if method == "GET" else {}
    answer = hotel.staff("manager").request(method, address, json=body)
    assert answer.status_code == status, answer.text
    assert answer.json()["detail"]
