"""How a step of the check ends other than well."""

# ruff: noqa: N818 - each name says what happened

from console.state.checks import Remedy


class Failed(Exception):
    """The step failed, and no later one can be taken. `sentence` is for people."""

    def __init__(self, sentence: str, remedy: Remedy | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy


class Skipped(Exception):
    """The step cannot be taken here, which is nobody's fault. `sentence` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
