"""What Linux tells of a running process: its memory and its work."""

from pathlib import Path


def pss_mb(process: int) -> float:
    """Proportional set size of a process and its children, MB."""
    return sum(_pss_kb(one) for one in family(process)) / 1024


def cpu_s(process: int) -> float:
    """Seconds all threads of a process have run."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def family(process: int) -> list[int]:
    """A process and all that it started."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [process, *(one for child in children for one in family(int(child)))]


def _pss_kb(process: int) -> int:
    told = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in told if line.startswith("Pss:"))
