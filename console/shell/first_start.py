"""Shows a first start whose hotel does not answer, from its first failure on."""

from collections.abc import Callable

from console.shell.gate import Gate
from console.shell.stage import Stage
from console.views.sign_in.first_start import FirstStartPage


class FirstStart:
    """`give_up` is called when somebody wants to sign in elsewhere."""

    def __init__(self, program: Stage, gate: Gate, give_up: Callable[[], None]) -> None:
        self._program, self._gate, self._give_up = program, gate, give_up
        self._page: FirstStartPage | None = None

    def tell(self, sentence: str, rest_s: float) -> None:
        """An attempt failed; the next one is in `rest_s` seconds. A saved board stays on."""
        if self._program.shift is not None:
            return
        if self._page is None:
            self._page = self._opened()
        self._page.show_failure(sentence, rest_s)

    def _opened(self) -> FirstStartPage:
        credentials, theme = self._gate.credentials, self._program.pc.looks.theme(None)
        who = credentials.station_name or credentials.username
        page = FirstStartPage(credentials.hotel_url, who, theme)
        page.retried.connect(self._gate.hurry)
        page.changed.connect(self._give_up)
        self._program.window.show_page(page)
        return page
