"""Leaves out what Python and Qt do at a start for programs of another kind."""

import builtins
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

# Writes stub files for type checkers. Qt compiles it anew at every start of every program.
_STUB_WRITER: Final = "shibokensupport/signature/lib/pyi_generator.py"


def spare_needless_work() -> None:
    """Call before anything of the console is loaded; `Sweeping` takes over from the first half."""
    # What is loaded at the start stays: looking through it for garbage costs a fifth of the time.
    gc.disable()
    with _left_out(_STUB_WRITER):
        import PySide6.QtCore  # noqa: F401 - brings the module below

    feature = sys.modules.get("PySide6.support.feature")
    if feature is not None:
        # Qt would read the source of every module, in search of feature switches that we never use.
        feature._mod_uses_pyside = lambda module: False  # type: ignore[attr-defined]  # noqa: SLF001


@contextmanager
def _left_out(name: str) -> Iterator[None]:
    """Meanwhile a file that is compiled under this name is an empty module."""
    compile_any = builtins.compile

    def compile_others(source: Any, filename: Any, mode: str, *others: Any, **named: Any) -> Any:
        return compile_any(b"" if filename == name else source, filename, mode, *others, **named)

    builtins.compile = compile_others
    try:
        yield
    finally:
        builtins.compile = compile_any
