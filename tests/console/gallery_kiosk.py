"""Writes pictures of what a kiosk asks, over a kitchen.

QT_QPA_PLATFORM=offscreen PYTHONPATH=. python tests/console/gallery_kiosk.py FOLDER
"""

import sys
from collections.abc import Callable
from pathlib import Path

from kitchen_bench import Bench, done, picture
from PySide6.QtWidgets import QApplication, QWidget

from console.views.kiosk.hold_hint import HoldHint
from console.views.kiosk.pin_pad import PinPad
from console.views.kiosk.ways_out import WaysOut
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font

SIZES = ((1920, 1080), (1366, 768), (1280, 800))


def typed(owner: QWidget, theme: Theme) -> PinPad:
    pad = PinPad(owner, theme)
    pad.open()
    for digit in "4711":
        pad.keys[digit].click()
    return pad


def paused(owner: QWidget, theme: Theme) -> PinPad:
    pad = PinPad(owner, theme)
    pad.open()
    pad.show_pause(24.5)
    return pad


def wrong(owner: QWidget, theme: Theme) -> PinPad:
    pad = PinPad(owner, theme)
    pad.open()
    pad.show_wrong(0)
    return pad


def unset(owner: QWidget, theme: Theme) -> PinPad:
    pad = PinPad(owner, theme)
    pad.open()
    pad.show_not_set()
    return pad


def ways(owner: QWidget, theme: Theme) -> WaysOut:
    out = WaysOut(owner, theme, has_settings=True)
    out.open()
    return out


SCENES: dict[str, Callable[[QWidget, Theme], QWidget]] = {
    "typed": typed,
    "paused": paused,
    "wrong": wrong,
    "unset": unset,
    "ways": ways,
    "hold": lambda owner, theme: HoldHint(owner, theme, 1600),
}


def main(folder: Path) -> None:
    application = QApplication([])
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    for name in ThemeName:
        for scale in (100, 150):
            bench = Bench(picture() + done(), theme=name, scale=scale)
            for width, height in SIZES:
                bench.station.resize(width, height)
                bench.station.show()
                bench.settle()
                for scene, build in SCENES.items():
                    shown = build(bench.station, theme_for(name, scale))
                    QApplication.processEvents()
                    file = folder / f"{scene}-{name}-{scale}-{width}.png"
                    bench.station.grab().save(str(file))
                    shown.hide()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
