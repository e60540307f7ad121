"""Where the document says that an event is seen, the console takes it and has a view for it."""

import pytest
from console_sources import events_taken, families_of, imports_of, in_the_program, taken_in
from specification_places import place_of
from specification_seen import HEARING

from console.session.rows import KINDS
from contract.registry import CATALOGUE, Entry

_ENTRIES = list(CATALOGUE.values())
_each_pair = pytest.mark.parametrize(
    "entry",
    _ENTRIES,
    ids=[f"{entry.payload.EVENT}@{entry.place.family.name}" for entry in _ENTRIES],
)
# The guest's own phone follows these; and a guest's file that is gone is told a second time.
_GUESTS = {"ROOM", "ROOM_CHAT"}
_TWICE = {"DELETIONS"}
# The managers' stream tells of the same logs and periods.
_BY_STREAM = {"ATTENDANCE"}
_FOLLOWER = "console.session.follower"


@_each_pair
def test_that_the_views_that_show_an_event_are_in_the_program(entry: Entry) -> None:
    _, seen = place_of(entry)
    named = {f"console.views.{view}" for view in seen.views}
    assert named
    assert sorted(named - in_the_program()) == []


@_each_pair
def test_that_the_console_takes_the_event_or_reads_what_it_is_about(entry: Entry) -> None:
    _, seen = place_of(entry)
    assert seen.heard or seen.read
    if seen.heard is not None:
        module = f"console.{seen.heard}"
        assert module in in_the_program()
        assert entry.payload.__name__ in taken_in(module)
        assert entry.place.family.name.upper() in families_of(_FOLLOWER)
    if seen.read is not None:
        assert seen.read in KINDS
        assert "Changed" in taken_in(f"console.{HEARING}")


def test_that_the_console_follows_every_family_of_channels_for_staff() -> None:
    families = {entry.place.family.name.upper() for entry in _ENTRIES}
    assert families - families_of(_FOLLOWER) == _GUESTS | _TWICE | _BY_STREAM


def test_that_a_handler_that_was_removed_is_missed() -> None:
    source = "match payload:\n    case LowStock() as low:\n        self.low.hear(low)\n"
    assert list(events_taken(source)) == ["LowStock"]
    assert list(events_taken(source.replace("LowStock()", "None"))) == []
    assert list(events_taken("isinstance(payload, Probe)")) == ["Probe"]


def test_that_an_import_for_the_types_alone_brings_no_view_into_the_program() -> None:
    typed = "if TYPE_CHECKING:\n    from console.views.stock import takes\n"
    late = "def open():\n    from console.views.stock import takes\n"
    assert imports_of(typed) == []
    assert imports_of(late) == ["console.views.stock", "console.views.stock.takes"]
