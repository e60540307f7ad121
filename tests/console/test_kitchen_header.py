"""The kitchen's header: nothing in it lies over anything else, whatever the connection says."""

import pytest
from kitchen_bench import NOW, Bench, done, picture
from kitchen_hands import opened
from pytestqt.qtbot import QtBot

from console.state.link import LinkState, LinkStatus
from console.views.kitchen.header_look import MARGIN
from console.views.theme import theme_for
from console.views.typography import width
from contract.record import replace

CONNECTING = LinkStatus(state=LinkState.CONNECTING, since=NOW, verified_at=NOW)


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)])
@pytest.mark.parametrize("scale", [100, 150])
def test_that_the_badge_stands_before_the_clock_and_clear_of_the_figures(
    qtbot: QtBot, size: tuple[int, int], scale: int
) -> None:
    bench = opened(qtbot, Bench(picture() + done(), scale=scale, link=CONNECTING), size)
    header = bench.station.header
    for state in LinkState:
        bench.link(replace(CONNECTING, state=state))
        bench.station.tick()
        badge = header.badge.geometry()
        clock = size[0] - MARGIN - width(theme_for(bench.theme.name).kitchen.clock, "00:00")
        assert badge.width() == header.badge.sizeHint().width()
        assert 24 <= clock - badge.right() <= 40
        assert header._needed(header._look) < badge.left()
