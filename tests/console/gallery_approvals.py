"""Pictures of the cards of clock-ins: gallery_approvals.py FOLDER [LANGUAGE]."""

import os
import sys
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from clock_samples import KITCHEN, NOW, a_decision, a_log, decided, facts_of
from gallery_quick_replies import spoken_in
from PySide6.QtWidgets import QApplication
from station_samples import ZONE

from console.models.approvals import ApprovalModels
from console.state.actions import ActionState
from console.state.board import Board, BoardChanges, ServerClock
from console.state.link import LinkState, LinkStatus
from console.views.approvals.actions import ApprovalActions
from console.views.approvals.panel import ApprovalPanel
from console.views.approvals.popup import ApprovalPopup
from console.views.place import Place
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.attendance import ClockLog, DepartmentName, RosteredShift
from contract.scalars import Id

QUIET = ApprovalActions(
    approve=lambda _: None,
    reject=lambda _ids, _why: None,
    undo=lambda _: None,
    retry=lambda _: None,
    dismiss=lambda _: None,
)
LAST = RosteredShift(id=Id("1"), date=date(2025, 11, 28), start=time(11), end=time(19))
LONG = "Maximilian Freiherr von Hohenstein-Lichtenberg zu Wildenfels"


class StoppedClock(ServerClock):
    """Always NOW, and a little later when told."""

    later = timedelta()

    def now(self):  # type: ignore[no-untyped-def]
        return NOW + self.later


def place_of(clock: ServerClock) -> Place:
    """The manager's PC."""
    return Place(
        hotel_name="Grand Hotel",
        pc_name=lambda: "Office PC",
        zone=ZONE,
        currency="EUR",
        now=clock.now,
    )


def dept(name: str) -> DepartmentName:
    """A department."""
    return DepartmentName(name=name, slug=name.lower())


def logs() -> list[ClockLog]:
    """Who waits in manager-approval.png."""
    return [
        a_log("1", 8, verified_by_face=True, department=KITCHEN),
        a_log("2", 6, staff_name="Sinéad Walsh", department=dept("Housekeeping")),
        a_log("3", 4, staff_name="Femi Adeyemi", department=KITCHEN),
        a_log("4", 1, staff_name="Luís Ferreira", department=dept("Porters")),
    ]


def board(*rows: ClockLog, is_offline: bool = False, facts: bool = True) -> Board:
    """A board on which these wait."""
    state = LinkState.OFFLINE if is_offline else LinkState.LIVE
    link = LinkStatus(state=state, since=NOW - timedelta(minutes=3), verified_at=NOW)
    known = Board(clock=StoppedClock(), link=link)
    known.clock_logs.apply(rows)
    if facts and rows:
        told = {"last_shift": LAST, "worked_minutes_this_week": 2300, "rest_minutes": 1020}
        known.approvals.take_facts(facts_of(rows[0], **told))
    return known


def full() -> Board:
    """As the target has it."""
    return board(*logs())


def crowd() -> Board:
    """More than fit, names too long, one here twice, gone again, and a suspicious prompt."""
    first = a_log(
        "1", 65, staff_name=LONG, staff=Id("5"), department=dept("Housekeeping and Linen")
    )
    again = a_log("9", 12, staff_name=LONG, staff=Id("5"), time_out=NOW - timedelta(minutes=2))
    others = [a_log(str(n), 20 - n, staff_name=f"Colleague {n}") for n in range(2, 9)]
    known = board(first, again, *others, facts=False)
    told = {"role": "Senior housekeeping supervisor of the night", "rest_minutes": 400}
    known.approvals.take_facts(facts_of(first, rostered_now=0, on_duty_now=2, **told))
    known.approvals.suspect(Id("1"))
    return known


def offline() -> Board:
    """No connection, and two decisions wait for it."""
    known = board(*logs(), is_offline=True)
    late = {"send_after": NOW - timedelta(minutes=1)}
    known.clock_logs.lay((a_decision("1", **late), a_decision("2", **late)))
    return known


def undoing() -> Board:
    """Somebody was just approved."""
    known = board(*logs())
    known.clock_logs.lay((a_decision("1"),))
    return known


def refused() -> Board:
    """Another manager was first."""
    known = board(*logs())
    said = "Aoife Brennan approved this already at 15:31."
    known.clock_logs.lay((a_decision("1", ActionState.FAILED, refusal=said),))
    known.clock_logs.apply((decided(logs()[0], "Aoife Brennan"),))
    return known


def nobody() -> Board:
    """Nobody waits."""
    return board(facts=False)


STATES: dict[str, Callable[[], Board]] = {
    "full": full,
    "reject": full,
    "crowd": crowd,
    "offline": offline,
    "undo": undoing,
    "refused": refused,
    "elsewhere": full,
    "empty": nobody,
    "folded": full,
    "last": lambda: board(logs()[0]),
    "unknown": lambda: board(*logs(), facts=False),
}


def popup_of(
    known: Board, theme: Theme, state: str = "full"
) -> tuple[ApprovalPopup, ApprovalModels]:
    """The window over a board, in a state."""
    return popup_over(known, place_of(known.clock), theme, state)


def popup_over(
    known: Board, place: Place, theme: Theme, state: str = "full"
) -> tuple[ApprovalPopup, ApprovalModels]:
    """The same at another place."""
    models = ApprovalModels(known)
    seconds = [0.0]
    panel = ApprovalPanel(models, QUIET, place=place, theme=theme, monotonic=lambda: seconds[0])
    popup = ApprovalPopup(panel, models, theme)
    popup.show()
    seconds[0] = 5.0
    if state == "reject":
        panel.ask_reason()
        panel.form.choose(0)
        panel.form.field.setText("Sofia covers dinner, call me about Monday")
    elif state == "elsewhere":
        known.clock_logs.apply((decided(logs()[0], "Aoife Brennan"),))
        models.apply(BoardChanges(approvals=True))
    elif state == "folded":
        popup.fold(is_folded=True)
    return popup, models


def main(folder: Path, language: str) -> None:
    """Every state in both themes."""
    application = QApplication([])
    application.setFont(application_font())
    with spoken_in(language, folder):
        for name in ThemeName:
            for state, made in STATES.items():
                popup, _ = popup_of(made(), theme_for(name), state)
                application.processEvents()
                popup.grab().save(str(folder / f"approval-{state}-{name}.png"))
                popup.hide()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "en")
