"""Finds words for people that go round the translation: in a view, or as a whole sentence."""

import ast
import re
from collections.abc import Iterator
from typing import Final

TRANSLATED: Final = frozenset({"tr", "_tr", "translate", "sentence", "known"})
# Calls that put their text before people's eyes or ears.
_SHOWING: Final = frozenset(
    {
        "Button",
        "Message",
        "QLabel",
        "addAction",
        "announce",
        "drawText",
        "plain_label",
        "setAccessibleDescription",
        "setAccessibleName",
        "setPlaceholderText",
        "setStatusTip",
        "setText",
        "setTitle",
        "setToolTip",
        "setWindowTitle",
        "set_look",
        "show_problem",
        "text",
    }
)
# Calls whose texts are for those who look after the console.
_FOR_SUPPORT: Final = frozenset({"debug", "info", "warning", "error", "exception", "note", "_say"})
# Names and addresses that are the same in every language.
_EVERYWHERE: Final = frozenset({"https://hotel.example", "Ctrl "})
_SENTENCE = re.compile(r"^\W*[A-Z{][^\n]* [^\n]*[\w}”)]\.$")
_WORD = re.compile(r"[^\W\d_]")


def untranslated(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    """Every text that would stay English, with what to do about it."""
    finder = _Finder()
    finder.visit(tree)
    problem = "give this text to tr() or, where there is no Qt, to sentence()"
    yield from ((node, problem) for node in finder.found)


class _Finder(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found: list[ast.expr] = []
        self._is_shown = False

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        self.visit(node.func)
        if name in TRANSLATED | _FOR_SUPPORT:
            return
        before, self._is_shown = self._is_shown, name in _SHOWING
        for argument in (*node.args, *node.keywords):
            self.visit(argument)
        self._is_shown = before

    def visit_Subscript(self, node: ast.Subscript) -> None:
        # What is looked up by a word is not that word.
        self.visit(node.value)

    def visit_Compare(self, node: ast.Compare) -> None:
        """What is compared is a code, not a text."""

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        parts = (value.value if isinstance(value, ast.Constant) else "{}" for value in node.values)
        self._judge(node, "".join(map(str, parts)))
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                self.visit(value.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._judge(node, node.value)

    def _judge(self, node: ast.expr, text: str) -> None:
        words = text.replace("{}", "")
        is_word = self._is_shown and _WORD.search(words) is not None
        if (is_word or _SENTENCE.match(text)) and words not in _EVERYWHERE:
            self.found.append(node)
