"""The hotel's periodic work, one line per task."""

from datetime import timedelta
from functools import partial
from typing import Final

from hotel.areas.attendance.watch import EVERY, BreakWatch
from hotel.areas.consoles.connected import Sockets
from hotel.areas.counts.watch import CountWatch
from hotel.areas.emergencies.watch import EVERY as EMERGENCIES_EVERY
from hotel.areas.emergencies.watch import EmergencyWatch
from hotel.areas.guest_chat.staying import Purge
from hotel.areas.pushes.cleaning import clean_up_devices
from hotel.areas.roster.reminding import EVERY as SHIFTS_EVERY
from hotel.areas.roster.reminding import ShiftReminder
from hotel.areas.staff_chat.keeping import StaffChatPurge
from hotel.areas.stock.watch import EVERY as PRESENCES_EVERY
from hotel.areas.stock.watch import PresenceWatch
from hotel.areas.unheard.watch import UnheardWatch
from hotel.attachments.sweep import sweep
from hotel.changes.writer import Writer
from hotel.database import Database
from hotel.outbound.service import Outbound
from hotel.periodic.task import Task
from hotel.tables import FILES
from hotel.tidying import tidy

_HOURLY: Final = timedelta(hours=1)


def periodic_work(
    database: Database,
    outbound: Outbound,
    watch: UnheardWatch,
    purge: Purge,
    breaks: BreakWatch,
) -> tuple[Task, ...]:
    """Everything that is done now and then; names are shown to managers."""
    sweeping = partial(sweep, database, purge.intake, FILES)
    return (
        Task(name="Tidy up", every=_HOURLY, work=partial(tidy, database)),
        Task(name="Tidy the outbox", every=_HOURLY, work=outbound.tidy),
        Task(name="Clean up devices", every=_HOURLY, work=partial(clean_up_devices, database)),
        Task(name="Sweep up files without a message", every=_HOURLY, work=sweeping),
        Task(name="Purge what guests wrote who left", every=_HOURLY, work=purge.run),
        Task(name="Watch for orders nobody hears of", every=watch.every, work=watch.look),
        Task(name="Warn of breaks and overtime", every=EVERY, work=breaks.look),
    )


def telling_work(database: Database, writer: Writer, sockets: Sockets) -> tuple[Task, ...]:
    """What looks for people who have to be told something, or to say that they know."""
    emergencies = EmergencyWatch(database, writer, sockets)
    shifts = ShiftReminder(database, writer)
    stocktakes = PresenceWatch(database, writer)
    return (
        Task(name="Watch who reads an emergency", every=EMERGENCIES_EVERY, work=emergencies.look),
        Task(name="Remind of shifts", every=SHIFTS_EVERY, work=shifts.look),
        Task(
            name="Let those leave a stocktake who fell silent",
            every=PRESENCES_EVERY,
            work=stocktakes.look,
        ),
    )


def counting_work(counts: CountWatch) -> Task:
    """What tells porters how many orders wait."""
    return Task(name="Tell porters how many orders wait", every=counts.every, work=counts.look)


def purging_work(purge: StaffChatPurge) -> Task:
    """What is done where the operator wants messages among staff forgotten."""
    return Task(name="Purge old messages among staff", every=_HOURLY, work=purge.run)
