"""A test's hotel whose manager lets people in."""

from typing import Any

import httpx
from clock_house import ClockHouse, good
from hotel_process import PASSWORD


class Team(ClockHouse):
    """A hotel whose manager lets people in."""

    def at(self, path: str) -> str:
        """An address below /api/staff/{slug}/."""
        return f"/api/staff/{self.hotel.slug}/{path}"

    def one(self, who: str) -> str:
        """A colleague's address."""
        return self.at(f"{self.hotel.staff_ids[who]}/")

    def code(self) -> str:
        """A new code to register with."""
        made = good(self.manager.post("/api/staff/registration-package/"))
        return str(made["registration_code"])

    def register(self, code: str | None = None, **more: Any) -> httpx.Response:
        """Somebody registers."""
        body = {
            "username": f"{self.hotel.slug}.amir",
            "password": PASSWORD,
            "registration_code": code or self.code(),
            "first_name": "Amir",
            "last_name": "Haddad",
            **more,
        }
        return self.hotel.client().post("/api/staff/register/", json=body)

    def waiting(self) -> list[dict[str, Any]]:
        """Who waits."""
        return list(good(self.manager.get(self.at("pending-registrations/")))["pending_users"])

    def approve(self, row: dict[str, Any], who: str = "manager", **more: Any) -> httpx.Response:
        """Let somebody in."""
        body = {"department": "kitchen", "role": "chef", **more}
        path = self.at(f"registrations/{row['id']}/approve/")
        return self.hotel.staff(who).post(path, json=body)

    def sign_in(self, username: str) -> int:
        """The status of an attempt."""
        wanted = {"username": f"{self.hotel.slug}.{username}", "password": PASSWORD}
        return self.hotel.client().post("/api/staff/login/", json=wanted).status_code
