"""Measures many events at once: until all are painted, and how long the screen stood still."""

from bench.figures import ratios, spread
from bench.latency import figures
from bench.replay import to_bare_socket, to_console


def measure(runs: int, events: int) -> dict[str, object]:
    """Milliseconds from publishing all `events`; a run is one new console and one bare socket."""
    pairs = [(to_bare_socket(events, None), to_console(events, None)) for _ in range(runs)]
    floors, consoles = (list(column) for column in zip(*pairs, strict=True))
    took, floor = [one.took for one in consoles], [one.took for one in floors]
    return {
        "floor": "bare socket: until every payload is read",
        "floor_all_read_ms": spread(floor, 0),
        "all_painted_ms": spread(took, 0),
        "all_painted_over_floor": ratios(took, floor),
        "painted_ms": figures(consoles),
        "longest_gap_ms": spread([one.longest_gap for one in consoles], 1),
    }
