"""Reads and writes a translation file of Qt Linguist, without line numbers, always in one order."""

import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from scripts.texts import Text

_PLACE_HOLDER = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True)
class Translation:
    """What a text is in the other language; unfinished until a person has looked at it."""

    words: str
    is_finished: bool


def read(path: Path) -> dict[Text, Translation]:
    """Every entry; none when there is no file yet."""
    if not path.exists():
        return {}
    entries = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            translation = message.find("translation")
            words = "" if translation is None else translation.text or ""
            is_finished = translation is not None and translation.get("type") is None
            entries[text] = Translation(words, is_finished)
    return entries


def written(entries: dict[Text, Translation], language: str) -> str:
    """The file's text."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context in sorted({text.context for text in entries}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for text in sorted(text for text in entries if text.context == context):
            lines += _message(text, entries[text])
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(text: Text, translation: Translation) -> list[str]:
    mark = "" if translation.is_finished else ' type="unfinished"'
    return [
        "    <message>",
        f"        <source>{escape(text.source)}</source>",
        f"        <translation{mark}>{escape(translation.words)}</translation>",
        "    </message>",
    ]


def updated(entries: dict[Text, Translation], texts: frozenset[Text]) -> dict[Text, Translation]:
    """The entries for exactly these texts; a new one proposes what its words are elsewhere."""
    elsewhere = {text.source: entry.words for text, entry in entries.items()}
    return {
        text: entries.get(text) or Translation(elsewhere.get(text.source, ""), is_finished=False)
        for text in texts
    }


def problem_with(text: Text, translation: Translation) -> str | None:
    """Why an entry cannot be shown to people; None when it can."""
    if not translation.is_finished or not translation.words.strip():
        return "is not translated"
    if _place_holders(text.source) != _place_holders(translation.words):
        return "has other {place holders} than its source"
    if text.source.endswith("…") != translation.words.endswith("…"):
        return "ends with … on one side only"
    return None


def _place_holders(words: str) -> set[str]:
    return set(_PLACE_HOLDER.findall(words))
