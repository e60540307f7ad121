"""What became of something a manager planned."""

from contract.record import Record


class Refusal(Record, frozen=True):
    """Why it was not done, a sentence; `field` is the part to mend, empty where none is meant."""

    sentence: str
    field: str = ""
