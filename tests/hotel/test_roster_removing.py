"""A shift is removed only as it was seen, where somebody says what they saw."""

from clock_house import ClockHouse, good
from hotel_process import Hotel


def test_that_a_shift_is_removed_only_as_it_was_seen(hotel: Hotel) -> None:
    house = ClockHouse(hotel)
    house.roster()
    made = house.shift("cook", 1, 3)
    path = house.zone(f"shifts/{made['id']}/")
    wish = {key: made[key] for key in ("staff", "shift_date", "shift_start", "shift_end")}
    changed = good(house.manager.put(path, json={**wish, "notes": "Bar"}))
    late = house.manager.delete(path, params={"expected_rev": made["rev"]})
    assert late.status_code == 409
    assert late.json()["detail"] == "Somebody changed Maria Conti’s shift in the meantime."
    assert late.json()["current"]["notes"] == "Bar"
    assert house.manager.delete(path, params={"expected_rev": "x"}).status_code == 400
    good(house.manager.delete(path, params={"expected_rev": changed["rev"]}))
    assert house.manager.get(path).status_code == 404
