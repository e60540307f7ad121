"""Sets everything up, then opens the demo, tests, checks or packages: `python3 run.py [COMMAND]`.

Standard library only, and written so that an older Python can still read it and say what it needs.
"""

from __future__ import annotations

import subprocess
import sys

OLDEST = (3, 11)
TOO_NEW = (3, 14)
_ASK_VERSION = "import sys; print('%d.%d' % sys.version_info[:2])"


def main() -> int:
    """Run the command with a Python that can, and return its exit code."""
    if OLDEST <= sys.version_info[:2] < TOO_NEW:
        from scripts.commands import run_command

        return run_command(sys.argv[1:])
    other = _another_python()
    if other is None:
        print(_refusal())
        return 1
    return subprocess.call([*other, __file__, *sys.argv[1:]])


def _another_python() -> list[str] | None:
    for minor in range(OLDEST[1], TOO_NEW[1]):
        version = "3.%d" % minor  # noqa: UP031 - read by old Pythons too
        for command in (["python" + version], ["py", "-" + version]):
            if _answers(command, version):
                return command
    return None


def _answers(command: list[str], version: str) -> bool:
    try:
        answer = subprocess.check_output([*command, "-c", _ASK_VERSION], stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.decode().strip() == version


def _refusal() -> str:
    found = "%d.%d" % sys.version_info[:2]  # noqa: UP031
    return (
        "HotelMate Console needs Python 3.11, 3.12 or 3.13; this is Python " + found + ". "
        "Install one of them and run this command again."
    )


if __name__ == "__main__":
    sys.exit(main())
