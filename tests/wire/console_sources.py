"""What the console's sources say: what a module imports, and which events it takes."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).parents[2]


@cache
def in_the_program() -> frozenset[str]:
    """The modules of the console that its program comes to, also those imported late."""
    found, ahead = set(), ["console.__main__"]
    while ahead:
        name = ahead.pop()
        if name not in found and path_of(name) is not None:
            found.add(name)
            ahead += imports_of(_source(name))
    return frozenset(found)


def path_of(name: str) -> Path | None:
    """The file of a module of the console, if there is one."""
    stem = _ROOT.joinpath(*name.split("."))
    ways = (stem.with_suffix(".py"), stem / "__init__.py")
    return next((way for way in ways if name.startswith("console") and way.exists()), None)


def taken_in(name: str) -> frozenset[str]:
    """The events a module of the console takes."""
    return frozenset(events_taken(_source(name)))


def imports_of(source: str) -> list[str]:
    """What may be a module of what a module imports while the program runs."""
    tree = ast.parse(source)
    only_typed = {
        id(each)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for each in ast.walk(node)
    }
    return [
        name for node in ast.walk(tree) if id(node) not in only_typed for name in _imported(node)
    ]


def events_taken(source: str) -> Iterator[str]:
    """The classes a module tells apart by `case` or `isinstance`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.MatchClass):
            yield ast.unparse(node.cls)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance":
            yield ast.unparse(node.args[1])


def families_of(name: str) -> frozenset[str]:
    """The families of channels a module of the console uses, as contract.channels calls them."""
    nodes = ast.walk(ast.parse(_source(name)))
    used = (node.id for node in nodes if isinstance(node, ast.Name) and node.id.isupper())
    return frozenset(used)


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (each.name for each in node.names)
    if isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        yield from (f"{node.module}.{each.name}" for each in node.names)


def _source(name: str) -> str:
    path = path_of(name)
    assert path is not None, f"there is no {name}"
    return path.read_text(encoding="utf-8")
