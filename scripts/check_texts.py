"""Fails on texts that cannot be translated and on labels that would read markup.

`python -m scripts.check_texts [ROOT]`
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from scripts.untranslated import untranslated

# What a terminal or a log is told: in English, as there is no screen yet.
NOT_ON_SCREEN: Final = frozenset(
    f"console/shell/{name}.py"
    for name in (
        "arguments",
        "check/command",
        "chores",
        "data_folder",
        "main",
        "picture",
        "qt_logs",
        "supervisor",
    )
)
TRANSLATING: Final = frozenset({"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"})


def faulty_texts(root: Path) -> Iterator[str]:
    """A sentence for every faulty text in the console."""
    for path in sorted((root / "console").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"), name)
        raw = () if name in NOT_ON_SCREEN else untranslated(tree)
        for node, problem in (*_untranslatable(tree), *_markup_labels(tree), *raw):
            yield f"{name}:{node.lineno}: {problem}"


def _untranslatable(tree: ast.Module) -> Iterator[tuple[ast.expr, str]]:
    for call in _calls(tree):
        if _called_name(call) in TRANSLATING and any(map(_is_composed, call.args)):
            yield call, "compose the text after tr(), with .format()"


def _is_composed(argument: ast.expr) -> bool:
    """An f-string, `"…" % x` or `"…".format(x)`: none is found in the translation file."""
    if isinstance(argument, ast.Call):
        return _called_name(argument) == "format"
    return isinstance(argument, ast.JoinedStr | ast.BinOp)


def _markup_labels(tree: ast.Module) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """Labels guess whether a text is HTML unless told: each needs its own PlainText."""
    problem = "setTextFormat(Qt.TextFormat.PlainText) is missing"
    for scope in (tree, *_functions(tree)):
        calls = list(_own_calls(scope))
        labels = [call for call in calls if _called_name(call) == "QLabel"]
        plain = sum(_sets_plain_text(call) for call in calls)
        yield from ((label, problem) for label in labels[plain:])
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    for node in filter(_derives_from_label, classes):
        if not any(map(_sets_plain_text, _calls(node))):
            yield node, problem


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _own_calls(scope: ast.AST) -> Iterator[ast.Call]:
    """Calls in a scope, without those in the functions inside it."""
    for child in ast.iter_child_nodes(scope):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(child, ast.Call):
            yield child
        yield from _own_calls(child)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _called_name(call: ast.Call) -> str:
    called = call.func
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def _derives_from_label(node: ast.ClassDef) -> bool:
    return any(ast.unparse(base).rpartition(".")[2] == "QLabel" for base in node.bases)


def _sets_plain_text(call: ast.Call) -> bool:
    return _called_name(call) == "setTextFormat" and any(
        ast.unparse(argument).endswith("PlainText") for argument in call.args
    )


def main(words: list[str]) -> int:
    """Print what is faulty; 1 if anything is."""
    found = list(faulty_texts(Path(words[0]) if words else Path.cwd()))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
