"""Rooms, staff and menus from CSV files, beside a hotel that is running."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import complaint
from command import hotel as hotel_command
from hotel_process import PASSWORD, PIN, Hotel, HotelProcess, founded_in, running
from listener import listening


@pytest.fixture(scope="module")
def own_process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HotelProcess]:
    """A process whose database another program writes to as well."""
    with running(tmp_path_factory.mktemp("importing")) as process:
        yield process


@pytest.fixture
def hotel(own_process: HotelProcess) -> Iterator[Hotel]:
    """A hotel of this test's own."""
    with founded_in(own_process) as founded:
        yield founded


class Desk:
    """Imports files into a hotel."""

    def __init__(self, hotel: Hotel, folder: Path) -> None:
        self._hotel, self._folder = hotel, folder

    def run(self, kind: str, content: str | bytes, *words: str, slug: str | None = None):
        """Import a file with this content."""
        file = self._folder / f"{kind}.csv"
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        chosen = f"--hotel={slug or self._hotel.slug}"
        words = ("import", kind, str(file), chosen, *words)
        return hotel_command(self._folder, *words, database=self._hotel.process.database_url)

    def apply(self, kind: str, content: str | bytes) -> str:
        """Import for good; what was printed."""
        done = self.run(kind, content, "--apply")
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refused(self, kind: str, content: str | bytes) -> list[str]:
        """The sentences of a file that is not taken."""
        return complaint(self.run(kind, content, "--apply")).splitlines()


@pytest.fixture
def desk(hotel: Hotel, tmp_path: Path) -> Desk:
    return Desk(hotel, tmp_path)


def _menu(hotel: Hotel, room: str = "101") -> dict[str, dict]:
    card = hotel.client().get(hotel.services(f"room/{room}/menu/")).json()
    return {item["name"]: item for item in card}


def test_that_a_trial_changes_nothing(hotel: Hotel, desk: Desk) -> None:
    before = _menu(hotel)
    done = desk.run("menu", "name,price\nClub Sandwich,15.00\nFish pie,18.50\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "  new      Fish pie (room_service)",
        "  changed  Club Sandwich (room_service): price",
        "1 new, 1 changed, 0 as they were.",
        "This was a trial and nothing was changed. Add --apply to do it.",
    ]
    assert _menu(hotel) == before


def test_that_a_menu_is_taken_and_the_kitchen_is_told(hotel: Hotel, desk: Desk) -> None:
    sheet = (
        "name;menu;price;category;description;is_food;allergens\n"
        "Fish pie;;18,5;Mains;With “real”   fish;yes;Fish, milk\n"
        'Club Sandwich;room_service;15.00;Mains;"two\nlines";yes;\n'
        "Grapefruit;breakfast;;Fruit;;no;\n"
    )
    before = _menu(hotel)
    with listening(hotel, hotel.staff("cook"), f"{hotel.slug}-live-kitchen") as listener:
        assert "2 new, 1 changed, 0 as they were." in desk.apply(
            "menu", b"\xef\xbb\xbf" + sheet.encode()
        )
        told = [(data["entity"], data["rev"]) for _, _, data in listener.hear(3)]
    after = _menu(hotel)
    sandwich = int(after["Club Sandwich"]["rev"])
    assert sorted(told) == [("menu_item", 1), ("menu_item", 1), ("menu_item", sandwich)]
    assert sandwich == before["Club Sandwich"]["rev"] + 1
    assert after["Fish pie"]["price"] == "18.50"
    assert after["Fish pie"]["description"] == "With “real” fish"
    assert after["Fish pie"]["allergens"] == ["fish", "milk"]
    assert after["Club Sandwich"]["description"] == "two lines"
    assert after["Club Sandwich"]["allergens"] == []
    changes = hotel.staff("cook").get(
        hotel.own("sync/changes/"), params={"stream": "kitchen", "since": 0}
    ).json()["changes"]  # fmt: skip
    names = {change["data"]["name"] for change in changes}
    assert names == {"Fish pie", "Club Sandwich", "Grapefruit"}
    assert hotel.order("Tomato Soup")["status"] == "pending"


def test_that_the_same_file_again_changes_nothing_and_keeps_what_is_sold_out(
    hotel: Hotel, desk: Desk
) -> None:
    sheet = "name,price,is_on_stock\nFish pie,18.50,\nChips,4.00,yes\n"
    desk.apply("menu", sheet)
    pie = _menu(hotel)["Fish pie"]
    path = hotel.own(f"menu-items/{pie['id']}/")
    assert hotel.staff("cook").patch(path, json={"is_on_stock": False}).status_code == 200
    assert "0 new, 0 changed, 2 as they were." in desk.apply("menu", sheet)
    assert _menu(hotel)["Fish pie"]["is_on_stock"] is False


def test_that_every_mistake_is_told_by_its_line_and_nothing_is_half_done(
    hotel: Hotel, desk: Desk
) -> None:
    before = _menu(hotel)
    sheet = (
        "name,menu,price,is_food\n"
        "Fish pie,,18.50,yes\n"
        "\n"
        ",,1,\n"
        "Chips,dinner,4.00,maybe\n"
        '"Two\nlines",,1,\n'
        "Cake,,abc,\n"
        "Fish pie,,9.00,\n"
        "Water,,,no\n"
        "Bread,,1,000,no\n"
    )
    assert desk.refused("menu", sheet) == [
        "line 4: name is empty.",
        "line 5: is_food “maybe” is neither yes nor no.",
        "line 5: menu “dinner” is not one of breakfast, room_service.",
        "line 8: price “abc” is not an amount.",
        "line 9: “Fish pie (room_service)” stands in line 2 already.",
        "line 10: price is empty: a dish of room service has one, 0.00 when it is free.",
        "line 11: 5 cells, but the first line has 4.",
    ]
    assert _menu(hotel) == before


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty."),
        (b"name,price\nCr\xe8me,1\n", "line 2: not UTF-8. Save the file as “CSV UTF-8”."),
        (b'name,price\n"Soup,1\n', "line 2: the quotation marks do not fit together."),
        (b"price\n1\n", "line 1: the column name is missing."),
        (b"name,price,price\n", "line 1: the column price stands there 2 times."),
        (
            b"name,colour\n",
            "line 1: the column “colour” is unknown. There are "
            + "name, menu, price, category, description, is_food, is_on_stock, allergens.",
        ),
    ],
)
def test_that_a_file_that_cannot_be_read_is_told(desk: Desk, content: bytes, said: str) -> None:
    assert desk.refused("menu", content) == [said]


def test_that_an_unknown_hotel_or_file_is_told(desk: Desk, hotel: Hotel, tmp_path: Path) -> None:
    unknown = desk.run("rooms", "room_number\n7\n", slug="nowhere")
    assert complaint(unknown) == "This hotel is not known here."
    missing = hotel_command(tmp_path, "import", "rooms", "rooms.csv", f"--hotel={hotel.slug}")
    assert complaint(missing).startswith("There is no database at")
    assert not (tmp_path / "hotel.db").exists()


def test_that_rooms_come_with_pins_and_keep_those_they_have(hotel: Hotel, desk: Desk) -> None:
    said = desk.apply("rooms", "Room number,PIN,,\n101,,,\n102,9876,,\n201,,,\nA.7,abcd12,,\n")
    assert "2 new, 1 changed, 1 as they were." in said
    rooms = {
        str(room["room_number"]): room["guest_id_pin"]
        for room in hotel.staff("desk").get("/api/rooms/rooms/").json()["results"]
    }
    assert (rooms["101"], rooms["102"], rooms["A.7"]) == (PIN, "9876", "abcd12")
    assert re.fullmatch(r"\d{6}", rooms["201"])
    assert desk.refused("rooms", "room_number,pin\n12-a,1\n12-a,\n") == [
        "line 2: pin is not 4 to 20 letters and digits.",
        "line 2: room_number “12-a” is not up to 16 letters, digits, dots or _.",
        "line 3: room_number “12-a” is not up to 16 letters, digits, dots or _.",
        "line 3: “12-a” stands in line 2 already.",
    ]


def test_that_rooms_come_with_their_type_and_floor(hotel: Hotel, desk: Desk) -> None:
    sheet = "room_number,room_type,floor\n101,,\n102,Classic twin,1\n201,Family room,2\n"
    with listening(hotel, hotel.staff("desk"), f"{hotel.slug}-live-desk") as listener:
        said = desk.apply("rooms", sheet)
        assert [data["entity"] for _, _, data in listener.hear(2)] == ["room", "room"]
    assert "changed  room 102: room_type, floor" in said
    rooms = {
        str(room["room_number"]): (room["room_type"], room["floor"])
        for room in hotel.staff("desk").get("/api/rooms/rooms/").json()["results"]
    }
    assert rooms["101"] == ("Deluxe double", 1)
    assert (rooms["102"], rooms["201"]) == (("Classic twin", 1), ("Family room", 2))
    assert desk.refused("rooms", "room_number,floor\n301,third\n") == [
        "line 2: floor “third” is not a number such as 2, 0 or -1."
    ]


def _signs_in(hotel: Hotel, username: str, password: str) -> bool:
    wish = {"username": username, "password": password}
    return hotel.client().post("/api/staff/login/", json=wish).status_code == 200


def test_that_new_colleagues_get_passwords_and_everybody_hears_of_them(
    hotel: Hotel, desk: Desk
) -> None:
    tom, ann = f"{hotel.slug}.tom", f"{hotel.slug}.ann"
    sheet = (
        "username,first_name,last_name,department,role,email,access_level,password\n"
        f"{tom},Tom,O’Neill,KITCHEN,Commis Chef,tom@example.com,,\n"
        f"{ann},Ann,Field,Front Office,Porter,,staff_admin,chosen by Ann\n"
    )
    with listening(hotel, hotel.staff("manager"), f"{hotel.slug}-live-staff") as listener:
        said = desk.apply("staff", sheet)
        assert [data["entity"] for _, _, data in listener.hear(2)] == ["staff", "staff"]
    (password,) = re.findall(rf"^  {re.escape(tom)}  (\S+)$", said, re.MULTILINE)
    assert re.fullmatch(r"[a-z2-9]{4}(-[a-z2-9]{4}){2}", password)
    assert "chosen by Ann" not in said
    assert _signs_in(hotel, tom, password)
    assert _signs_in(hotel, ann, "chosen by Ann")
    staff = hotel.staff("manager").get(f"/api/staff/{hotel.slug}/").json()["results"]
    (member,) = [one for one in staff if one["first_name"] == "Tom"]
    # The department was there, written otherwise; the role is new.
    assert member["department_detail"]["name"] == "Kitchen"
    assert member["role_detail"]["slug"] == "commis-chef"
    again = desk.apply("staff", sheet)
    assert "0 new, 0 changed, 2 as they were." in again
    assert "Passwords" not in again
    assert _signs_in(hotel, tom, password)


def test_that_another_role_or_password_ends_the_sign_in_and_another_name_does_not(
    hotel: Hotel, desk: Desk
) -> None:
    cook, porter = hotel.username("cook"), hotel.username("porter")
    me = f"/api/staff/{hotel.slug}/me/"
    for who in ("cook", "porter"):
        assert hotel.staff(who).get(me).status_code == 200
    sheet = (
        f"username,first_name,password\n{cook},Mary,{PASSWORD}\n{porter},Paul,another long one\n"
    )
    said = desk.apply("staff", sheet)
    assert f"  changed  {cook}: first_name" in said.splitlines()
    assert f"  changed  {porter}: password" in said.splitlines()
    assert hotel.staff("cook").get(me).json()["first_name"] == "Mary"
    assert hotel.staff("porter").get(me).status_code == 401
    assert _signs_in(hotel, porter, "another long one")
    desk.apply("staff", f"username,first_name,role\n{cook},Mary,Porter\n")
    assert hotel.staff("cook").get(me).status_code == 401


def test_that_wrong_colleagues_are_told_by_line_without_their_passwords(
    hotel: Hotel, desk: Desk, own_process: HotelProcess
) -> None:
    with founded_in(own_process) as other:
        sheet = (
            "username,first_name,email,access_level,password,role\n"
            f"{other.username('cook')},Maria,,,,\n"
            "mary byrne,Mary,nowhere,boss,short,---\n"
            "new.one,,,,,\n"
            "new.one,New,,,,\n"
        )
        said = desk.refused("staff", sheet)
    assert sorted(said) == sorted(
        [
            f"line 2: username “{other.username('cook')}” is taken by somebody of another hotel.",
            "line 3: username “mary byrne” has more than letters, digits and @ . + - _.",
            "line 3: email “nowhere” is not an address.",
            "line 3: access_level “boss” is not one of "
            + "regular_staff, staff_admin, super_staff_admin.",
            "line 3: password: A password has at least 8 characters.",
            "line 3: role “---” has no letter or digit.",
            "line 4: first_name is empty.",
            "line 5: “new.one” stands in line 4 already.",
        ]
    )


def test_that_the_last_manager_stays_one(hotel: Hotel, desk: Desk) -> None:
    manager, cook = hotel.username("manager"), hotel.username("cook")
    head = "username,first_name,role,access_level\n"
    demoted = f"{manager},Niamh,Receptionist,\n"
    assert desk.refused("staff", f"{head}{cook},Maria,Chef,\n{demoted}") == [
        f"line 3: without “{manager}” the hotel would have no manager."
    ]
    assert hotel.staff("manager").get(f"/api/staff/{hotel.slug}/me/").status_code == 200
    said = desk.apply("staff", f"{head}{cook},Maria,Manager,\n{demoted}")
    assert "2 changed" in said
    # Whoever is a manager without a line here counts too.
    assert "1 changed" in desk.apply("staff", f"{head}{manager},Niamh,Porter,\n")


def test_that_a_pin_guests_know_is_replaced_only_when_that_is_said(
    hotel: Hotel, desk: Desk
) -> None:
    sheet = "room_number,pin\n101,9999\n102,8888\n"
    sentence = "line 2: room 101 has guests who know another pin: see --replace-pins."
    assert desk.refused("rooms", sheet) == [sentence]
    assert complaint(desk.run("rooms", sheet)) == sentence
    assert hotel.guest("101", PIN)
    assert desk.run("rooms", sheet, "--apply", "--replace-pins").returncode == 0
    assert hotel.guest("101", "9999")
    assert "2 as they were" in desk.apply("rooms", sheet)
