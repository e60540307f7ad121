"""Leaves out what Python and Qt do at a start for programs of another kind."""

import gc
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Final

# Writes stub files for type checkers; Qt loads it, from its source, into every program.
_STUB_WRITER: Final = "shibokensupport.signature.lib.pyi_generator"


def spare_needless_work() -> None:
    """Call before anything of the console is loaded; `Sweeping` takes over from the first half."""
    # What is loaded at the start stays: looking through it for garbage costs a fifth of the time.
    gc.disable()
    _leave_out(_STUB_WRITER)
    import PySide6.QtCore  # noqa: F401 - brings the module below

    feature = sys.modules.get("PySide6.support.feature")
    if feature is not None:
        # Qt would read the source of every module, in search of feature switches that we never use.
        feature._mod_uses_pyside = lambda module: False  # type: ignore[attr-defined]  # noqa: SLF001


def _leave_out(name: str) -> None:
    """Stand an empty module in for one that nothing here calls."""
    module = ModuleType(name)
    module.__spec__ = ModuleSpec(name, None)
    sys.modules.setdefault(name, module)
