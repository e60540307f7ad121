"""Finds the console's texts for people in its sources, each with the context it is looked up in.

Qt's own pyside6-lupdate reads Python with patterns made for C++: it misses functions that fix a
context and files some texts under a class that does not exist.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SENTENCES: Final = "sentences"
_OPEN: Final = frozenset({"console/views/language.py"})


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text and the context a program looks it up in."""

    context: str
    source: str


@dataclass(frozen=True, slots=True)
class Found:
    """The texts of a source tree, and a sentence for every call that hides its text."""

    texts: frozenset[Text]
    hidden: tuple[str, ...]


@dataclass(slots=True)
class _Module:
    place: str
    tree: ast.Module
    translators: dict[str, str]


def find_texts(root: Path) -> Found:
    """Every text in `root`/console."""
    modules = {}
    for path in sorted((root / "console").rglob("*.py")):
        place = path.relative_to(root).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"), place)
        name = place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        modules[name] = _Module(place, tree, dict(_translators(tree)))
    known = {name: module.translators.copy() for name, module in modules.items()}
    texts, hidden = set[Text](), list[str]()
    for module in modules.values():
        _resolve_imports(module, known)
        for node, found in _Finder(module).finds():
            if isinstance(found, Text):
                texts.add(found)
            elif module.place not in _OPEN:
                hidden.append(f"{module.place}:{node.lineno}: {found}")
    return Found(frozenset(texts), tuple(hidden))


def _translators(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of a module that translate their first argument in a context of their own."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.args.args:
            last = node.body[-1]
            value = last.value if isinstance(last, ast.Return) else None
            if isinstance(value, ast.Call) and _name_of(value) == "translate":
                context, text = _literal(value.args[0]), ast.unparse(value.args[1])
                if context is not None and text == node.args.args[0].arg:
                    yield node.name, context


def _resolve_imports(module: _Module, known: dict[str, dict[str, str]]) -> None:
    """Learn by which names a module calls the translating functions of others."""
    for local, home, name in _imports(module.tree):
        if home == "console.sentences" and name in {"sentence", "known"}:
            module.translators[local] = SENTENCES
        elif name in known.get(home, {}):
            module.translators[local] = known[home][name]
        for function, context in known.get(f"{home}.{name}", {}).items():
            module.translators[f"{local}.{function}"] = context


def _imports(tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    """Local name, module and name there of everything imported from somewhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield alias.asname or alias.name, node.module, alias.name


class _Finder(ast.NodeVisitor):
    def __init__(self, module: _Module) -> None:
        self._module = module
        self._classes: list[str] = []
        self._found: list[tuple[ast.Call, Text | str]] = []

    def finds(self) -> list[tuple[ast.Call, Text | str]]:
        for statement in self._module.tree.body:
            is_translator = isinstance(statement, ast.FunctionDef) and (
                statement.name in self._module.translators
            )
            if not is_translator:
                self.visit(statement)
        return self._found

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = ast.unparse(node.func)
        if called == "self.tr":
            self._add(node, self._classes[-1] if self._classes else None, node.args)
        elif called.endswith("QCoreApplication.translate"):
            self._add(node, _literal(node.args[0]), node.args[1:])
        elif called in self._module.translators:
            self._add(node, self._module.translators[called], node.args)
        elif called.rpartition(".")[2] in {"tr", "_tr"}:
            self._found.append((node, "it cannot be seen in which context this is translated"))

    def _add(self, node: ast.Call, context: str | None, arguments: list[ast.expr]) -> None:
        source = _literal(arguments[0]) if arguments else None
        if context is None or source is None:
            self._found.append((node, "the text to translate must be a literal"))
        elif len(arguments) != 1:
            self._found.append((node, "a text is translated alone"))
        else:
            self._found.append((node, Text(context, source)))


def _literal(node: ast.expr | None) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(node.value) if is_text and isinstance(node, ast.Constant) else None


def _name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""
