"""What stands below a picture."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from console.models.pictures import Pictures
from console.models.saving import Saving
from console.views.chat.file_places import FilePlace
from console.views.chat.paint_files import FileBrush
from console.views.theme import ThemeName, theme_for
from console.views.typography import width
from contract.resources.attachments import Attachment, FileType
from contract.scalars import Id

THEME = theme_for(ThemeName.LIGHT)


@pytest.mark.parametrize(("wide", "most"), [(90, 200), (320, 320)])
def test_that_a_long_name_is_about_as_wide_as_its_picture(
    qtbot: QtBot, wide: int, most: int
) -> None:
    canvas = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(canvas)
    brush = FileBrush(painter, THEME, Pictures(lambda *_: None), Saving())
    file = Attachment(
        id=Id("1"),
        file_name=f"{'thermostat ' * 40}.jpg",
        file_type=FileType.IMAGE,
        file_size=1_800_000,
        thumbnail_url="/small",
    )
    said = brush.said(FilePlace(file, QRectF(0, 0, wide, 144)))
    painter.end()
    assert most - 20 < width(THEME.office.caption, said) <= most
    assert said.startswith("thermo")
    assert said.endswith(".jpg, 1.7 MB")
