"""Leaves out what Python and Qt do at a start for programs of another kind."""

import gc
import sys


def spare_needless_work() -> None:
    """Call before anything of the console is loaded; `Sweeping` takes over from the first half."""
    # What is loaded at the start stays: looking through it for garbage costs a fifth of the time.
    gc.disable()
    import PySide6.QtCore  # noqa: F401 - brings the module below

    feature = sys.modules.get("PySide6.support.feature")
    if feature is not None:
        # Qt would read the source of every module, in search of feature switches that we never use.
        feature._mod_uses_pyside = lambda module: False  # type: ignore[attr-defined]  # noqa: SLF001
