"""A kept console at which somebody signs in once, in its first life; run as a program of its own.

Its arguments: a file that takes the process number of every life, who signs in, a command line.
The token is told to the test in a file beside the first one, and so are the lives that asked who
signs in.
"""

import os
import sys
from pathlib import Path

from hotel_process import PASSWORD
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.shell import supervisor
from console.shell.arguments import parse
from console.shell.handover import Handover, SignIn
from console.shell.lifeline import is_kept, take_handed
from console.shell.main import run
from console.shell.supervisor import Supervisor
from console.views.sign_in.window import SignInPage

_LOOK_MS = 20


def sign_in_once_asked(asked: Path, username: str) -> None:
    """Note that the page is on; in the first life type it all and press the button."""

    def look() -> None:
        pages = [one for one in QApplication.allWidgets() if isinstance(one, SignInPage)]
        if not pages or not pages[0].isVisible():
            return
        timer.stop()
        is_first = not asked.exists()
        with asked.open("a", encoding="utf-8") as file:
            file.write(f"{os.getpid()}\n")
        if not is_first:
            return
        form = pages[0].form
        form.username.edit.setText(username)
        form.password.edit.setText(PASSWORD)
        QTest.mouseClick(form.sign_in, Qt.MouseButton.LeftButton)

    timer = QTimer(QApplication.instance())
    timer.timeout.connect(look)
    timer.start(_LOOK_MS)


def main(lives: Path, username: str, *words: str) -> int:
    """The supervisor, and on its lifeline the console."""
    again = [sys.executable, *sys.argv]
    if not is_kept():
        return Supervisor(again, take_handed()).run()
    supervisor.own_command = lambda words: again
    with lives.open("a", encoding="utf-8") as file:
        file.write(f"{os.getpid()}\n")
    opened, hand = QApplication.exec, Handover.hand

    def told(self: Handover, sign_in: SignIn) -> None:
        hand(self, sign_in)
        lives.with_name("token").write_text(sign_in.me.token, encoding="utf-8")

    def execute() -> int:
        sign_in_once_asked(lives.with_name("asked"), username)
        return opened()

    Handover.hand = told
    QApplication.exec = staticmethod(execute)
    return run(parse(words))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
