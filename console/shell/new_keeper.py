"""Leaves in order when the program that keeps this console is gone, and starts another one."""

import os
import sys

from console.shell.entry import Credentials
from console.shell.handover import Handover
from console.shell.window import Window


class NewKeeper:
    """The other one starts the console again; it gets what the one that is gone had."""

    def __init__(self, window: Window, handover: Handover, given: Credentials | None) -> None:
        self._window, self._handover, self._given = window, handover, given
        self._is_wanted = False

    def want(self) -> None:
        """Leave, unless somebody has begun to already: that is meant to be the end."""
        if not self._window.is_leaving:
            self._is_wanted = True
            self._window.leave()

    def start_if_wanted(self) -> None:
        """Call it when everything is written and nothing is held any more. Raises OSError."""
        if not self._is_wanted:
            return
        from console.shell.lifeline_start import start_keeper
        from console.shell.supervisor import own_command

        if self._given is not None:
            os.environ["HOTELMATE_PASSWORD"] = self._given.password
        start_keeper(own_command(sys.argv[1:]), self._handover.held)
