"""Tells what the figures were measured on, without names of hosts or folders."""

import importlib.metadata
import os
import platform
from pathlib import Path


def machine() -> dict[str, object]:
    """What a reader needs to compare figures; `load` is that of the last minute, if known."""
    return {
        "cores": os.cpu_count(),
        "cpu": _cpu(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "qt": importlib.metadata.version("PySide6-Essentials"),
        "screen": screen(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


def screen() -> str:
    """Qt's platform for the measured programs: that of the environment, else none at all."""
    return os.environ.get("QT_QPA_PLATFORM", "offscreen")


def _cpu() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text(encoding="utf-8").splitlines() if told.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
