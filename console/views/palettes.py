"""The colours of both themes, by meaning."""

from typing import Final, NamedTuple

from PySide6.QtGui import QColor


class Palette(NamedTuple):
    """Colours by meaning; `on_x` is text on a filled `x`, `paper` the inverted new ticket."""

    app: QColor
    surface: QColor
    raised: QColor
    sunken: QColor
    hover: QColor
    selected: QColor
    rail: QColor
    line: QColor
    line_strong: QColor
    text: QColor
    text2: QColor
    text3: QColor
    on_disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_press: QColor
    on_accent: QColor
    accent_tint: QColor
    accent_text: QColor
    focus: QColor
    ok: QColor
    on_ok: QColor
    ok_tint: QColor
    ok_text: QColor
    ok_line: QColor
    warn: QColor
    on_warn: QColor
    warn_tint: QColor
    warn_text: QColor
    warn_line: QColor
    bad: QColor
    on_bad: QColor
    bad_tint: QColor
    bad_text: QColor
    bad_line: QColor
    info: QColor
    on_info: QColor
    info_tint: QColor
    info_text: QColor
    info_line: QColor
    allergy: QColor
    on_allergy: QColor
    allergy_tint: QColor
    allergy_text: QColor
    bubble_in: QColor
    bubble_out: QColor
    overlay: QColor
    paper: QColor
    paper_ink: QColor
    paper_ink2: QColor
    paper_allergy: QColor
    on_paper_allergy: QColor


def _palette(**hexes: str) -> Palette:
    return Palette(**{name: QColor(value) for name, value in hexes.items()})


LIGHT: Final = _palette(
    app="#F1F3F2",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#E9ECEB",
    hover="#EEF1F0",
    selected="#DCECEF",
    rail="#E6EAE9",
    line="#D6DCDA",
    line_strong="#6F7C7A",
    text="#121C1B",
    text2="#3C4947",
    text3="#55625F",
    on_disabled="#7A8583",
    accent="#0B5666",
    accent_hover="#084551",
    accent_press="#06343D",
    on_accent="#FFFFFF",
    accent_tint="#DCECEF",
    accent_text="#0A5060",
    focus="#1A56DB",
    ok="#155F33",
    on_ok="#FFFFFF",
    ok_tint="#DDF1E4",
    ok_text="#12552D",
    ok_line="#5E9C76",
    warn="#F5B83D",
    on_warn="#241700",
    warn_tint="#FFF0CC",
    warn_text="#694300",
    warn_line="#B0821F",
    bad="#A11B12",
    on_bad="#FFFFFF",
    bad_tint="#FBE5E2",
    bad_text="#8C1910",
    bad_line="#CE6B62",
    info="#2158B0",
    on_info="#FFFFFF",
    info_tint="#E2ECFA",
    info_text="#1A4890",
    info_line="#6F96D3",
    allergy="#5B21A6",
    on_allergy="#FFFFFF",
    allergy_tint="#EEE4FB",
    allergy_text="#4F1C91",
    bubble_in="#EDF0EF",
    bubble_out="#DCECEF",
    overlay="#C9D0CE",
    paper="#0A0F10",
    paper_ink="#FFFFFF",
    paper_ink2="#C4CCCA",
    paper_allergy="#D6B5FF",
    on_paper_allergy="#19042F",
)

DARK: Final = _palette(
    app="#0C1011",
    surface="#151A1C",
    raised="#1D2426",
    sunken="#090C0D",
    hover="#242C2E",
    selected="#12343B",
    rail="#101516",
    line="#2E3739",
    line_strong="#7B8B8E",
    text="#F3F6F6",
    text2="#C3CDCE",
    text3="#9BA8AA",
    on_disabled="#7F8C8E",
    accent="#62C7D9",
    accent_hover="#86D6E4",
    accent_press="#A8E3ED",
    on_accent="#04181C",
    accent_tint="#12343B",
    accent_text="#86D6E4",
    focus="#8CB9FF",
    ok="#55C884",
    on_ok="#04170C",
    ok_tint="#123320",
    ok_text="#86DFAA",
    ok_line="#3E8A5E",
    warn="#FFC64D",
    on_warn="#1D1300",
    warn_tint="#38290A",
    warn_text="#FFD37A",
    warn_line="#9C7A2E",
    bad="#FF8178",
    on_bad="#240402",
    bad_tint="#431814",
    bad_text="#FFB0AA",
    bad_line="#B0564E",
    info="#7DB1FF",
    on_info="#05132A",
    info_tint="#15294A",
    info_text="#A9CBFF",
    info_line="#4F78B8",
    allergy="#D6B5FF",
    on_allergy="#19042F",
    allergy_tint="#301A4D",
    allergy_text="#DFC6FF",
    bubble_in="#1D2426",
    bubble_out="#12343B",
    overlay="#3A4547",
    paper="#FFFFFF",
    paper_ink="#0A0F10",
    paper_ink2="#384341",
    paper_allergy="#5B21A6",
    on_paper_allergy="#FFFFFF",
)
