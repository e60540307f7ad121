"""Files chosen for a message and not sent: kept over a restart, and gone with the guest."""

import os
from pathlib import Path
from typing import Any

from console_at import ConsoleAt, Consoles
from file_hands import GuestWithFiles, a_file, copies, opened, staged
from hotel_process import Hotel
from test_wire_inbox import check_out


def staging(desk: ConsoleAt) -> list[Any]:
    """What this PC's database says of files to be sent."""
    work = desk.database.run(lambda c: c.execute("SELECT * FROM staging").fetchall())
    return list(work.result())


def test_that_a_restart_keeps_what_was_chosen_or_says_what_is_gone(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    guest = GuestWithFiles(hotel)
    guest.writes("Hello")
    desk = consoles.open_live(hotel, "desk")
    area = opened(desk, guest)
    names = [os.fsdecode(b"men\xe9.pdf"), "\u202efdp.\n<b>.pdf", "map.pdf"]
    staged(desk, area, *(a_file(tmp_path, name) for name in names))
    gone = area.attaching.files[2].id
    consoles.close(desk)
    (desk.database.folder / "outgoing" / gone).unlink()
    again = consoles.open_live(hotel, "desk")
    area = opened(again, guest)
    again.until(lambda: len(area.attaching.files) == 2)
    assert [file.name for file in area.attaching.files] == ["men?.pdf", names[1]]
    row = area.attaching.row
    again.until(row.problem.isVisible)
    assert row.problem.text() == "“map.pdf” is not on this PC any more. Add it again."
    consoles.close(again)
    third = consoles.open_live(hotel, "desk")
    area = opened(third, guest)
    third.until(lambda: len(area.attaching.files) == 2)
    assert not area.attaching.row.problem.isVisible()
    check_out(hotel)
    third.until(lambda: area.attaching.files == () and copies(third) == [])
    third.until(lambda: staging(third) == [])
