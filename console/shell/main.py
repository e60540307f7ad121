"""Puts the program together and runs it."""

import os
import signal
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from console.shell.arguments import Arguments
from console.shell.autostart.entry import Autostart
from console.shell.blanking.screen import Screen
from console.shell.crash_traces import keep_crash_traces
from console.shell.data_folder import data_folder
from console.shell.entry import Credentials
from console.shell.handover import Handover
from console.shell.heartbeat import Heartbeat
from console.shell.instance import Instance
from console.shell.languages import Languages
from console.shell.lifeline import take_handed, take_lifeline
from console.shell.logs import set_up
from console.shell.looks import Looks
from console.shell.new_keeper import NewKeeper
from console.shell.picture import Picture
from console.shell.program import Program
from console.shell.qt_logs import listen_to_qt
from console.shell.remembered import Remembered
from console.shell.shift import Shift, ThisPC
from console.shell.start_error import StartError
from console.storage.database import Database
from console.storage.settings import SettingTable
from console.trace import trace
from console.views.frame import Page
from console.views.stations import DUTY_OF, Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from console.views.widgets.accessible_role import install_roles
from console.views.widgets.focus_ring import FocusRingStyle, KeyboardFocusRing
from contract.permissions import Duty
from contract.record import replace

_SNAPSHOT_SIZE: Final = (1920, 1080)
_SIGNAL_LOOK_MS: Final = 200


def run(arguments: Arguments) -> int:
    """Run until the window is closed; answers with the exit code."""
    set_up(arguments.log_level)
    listen_to_qt()
    try:
        return _run(arguments)
    except StartError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _run(arguments: Arguments) -> int:
    lifeline, handed = take_lifeline(), take_handed()
    _open_trace(arguments.trace)
    folder = data_folder(arguments.data_dir)
    database = Database(folder)
    settings = SettingTable(database)
    values = settings.load()
    application = _application()
    instance = Instance(folder)
    try:
        picture = None if arguments.snapshot is None else Picture(arguments.snapshot)
        if not instance.claim():
            return _raise_other(instance, picture)
        keep_crash_traces(folder)
        heartbeat = None if lifeline is None else Heartbeat(lifeline, application)
        handover = Handover(heartbeat.hand, handed) if heartbeat is not None else Handover()
        remembered = Remembered(settings, values.result())
        program, new_keeper = _open(
            arguments, _this_pc(arguments, database, remembered, handover), instance
        )
        if heartbeat is not None:
            heartbeat.lost.connect(new_keeper.want)
        code = application.exec() if picture is None else _pictured(program, picture, application)
        database.close()
        instance.release()
        new_keeper.start_if_wanted()
        return code
    finally:
        database.close()


def _pictured(program: Program, picture: Picture, application: QApplication) -> int:
    picture.take(program.window, program.arguments.after)
    return application.exec() or picture.exit_code


def _raise_other(instance: Instance, picture: Picture | None) -> int:
    instance.raise_other()
    sys.stderr.write("HotelMate Console is open already; its window was raised.\n")
    return 0 if picture is None else 1


def _open(arguments: Arguments, pc: ThisPC, instance: Instance) -> tuple[Program, NewKeeper]:
    if arguments.snapshot is not None and arguments.size is None:
        arguments = replace(arguments, size=_SNAPSHOT_SIZE)
    given = _given(arguments)
    program = Program(arguments, pc, given)
    program.shown.connect(lambda: instance.listen(program.window.come_to_front))
    program.open()
    _listen_to_signals(program)
    return program, NewKeeper(program.window, pc.handover, given)


def _open_trace(file: Path | None) -> None:
    if file is None:
        return
    try:
        trace.open(file)
    except OSError as error:
        message = f"The trace cannot be written to {file}: {error.strerror}."
        raise StartError(message) from error


def _application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("HotelMate Console")
    application.setQuitOnLastWindowClosed(False)
    application.setFont(application_font())
    application.setStyle(FocusRingStyle(theme_for(ThemeName.LIGHT)))
    KeyboardFocusRing(application)
    install_roles()
    return application


def _given(arguments: Arguments) -> Credentials | None:
    password = os.environ.pop("HOTELMATE_PASSWORD", None)
    if password is None:
        return None
    if arguments.hotel is None or arguments.user is None:
        sys.stderr.write("HOTELMATE_PASSWORD is not used: it needs --hotel and --user beside it.\n")
        return None
    return Credentials(
        hotel_url=arguments.hotel.removesuffix("/"), username=arguments.user, password=password
    )


def _this_pc(
    arguments: Arguments,
    database: Database,
    remembered: Remembered,
    handover: Handover | None = None,
) -> ThisPC:
    languages = Languages(remembered, arguments.language)
    looks = Looks(remembered, theme=arguments.theme, scale=arguments.scale)

    def make_settings(shift: Shift) -> Page:
        from console.shell.preferences.page import settings_page

        return settings_page(shift)

    return ThisPC(
        database=database,
        remembered=remembered,
        looks=looks,
        languages=languages,
        autostart=Autostart(arguments),
        screen=Screen(),
        make_settings=make_settings,
        only=_only_station(arguments),
        is_kiosk=arguments.kiosk,
        handover=handover or Handover(),
    )


def _only_station(arguments: Arguments) -> Duty | None:
    if not arguments.kiosk or arguments.station is None:
        return None
    return DUTY_OF[Station(arguments.station)]


def _listen_to_signals(program: Program) -> None:
    """End in order on Ctrl C and on a polite kill; Python only looks while it runs."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: program.window.leave())
    look = QTimer(program)
    look.timeout.connect(lambda: None)
    look.start(_SIGNAL_LOOK_MS)
