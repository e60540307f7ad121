"""The official clients for Node, run as processes beside the tests."""

import contextlib
import json
import os
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

PATIENCE: Final = 20
_SCRIPTS: Final = Path(__file__).parent / "node"
_INSTALLED: Final = Path(__file__).parents[2] / ".venv" / "node" / "node_modules"


def node_command(script: str, options: dict[str, Any]) -> tuple[list[str], dict[str, str]]:
    """How to run a script here and in which environment; skips the test where it cannot run."""
    packages = Path(os.environ.get("NODE_PATH", _INSTALLED))
    node = shutil.which("node")
    if node is None or not (packages / "pusher-js").is_dir():
        unasked = "`python3 run.py test` installs the packages with npm"
        reason = os.environ.get("NODE_PROBLEM", unasked)
        pytest.skip(f"NOT VERIFIED with pusher-js and the publisher for Node: {reason}")
    command = [node, str(_SCRIPTS / script), json.dumps(options)]
    return command, os.environ | {"NODE_PATH": str(packages)}


class Follower:
    """pusher-js, following channels."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._heard: queue.SimpleQueue[tuple[str, str, Any]] = queue.SimpleQueue()
        self._output = process.stdout
        self.reading = threading.Thread(target=self._read, name="follower")
        self.reading.start()

    def next(self) -> tuple[str, str, Any]:
        """Channel, event and data, as pusher-js tells them; raises queue.Empty when it is quiet."""
        return self._heard.get(timeout=PATIENCE)

    def _read(self) -> None:
        for line in self._output or ():
            channel, event, data = json.loads(line)
            self._heard.put((channel, event, data))


@contextlib.contextmanager
def following(**options: Any) -> Iterator[Follower]:
    """pusher-js following `channels`, until the block ends."""
    command, environment = node_command("follow.js", options)
    with subprocess.Popen(
        command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        follower = Follower(process)
        try:
            yield follower
            assert process.stdin is not None
            process.stdin.close()
            assert process.wait(PATIENCE) == 0
        finally:
            process.kill()
            follower.reading.join(PATIENCE)


def publish(app: dict[str, Any], *calls: list[Any]) -> list[dict[str, Any]]:
    """What the official publisher answers to calls of its methods: status and body."""
    command, environment = node_command("publish.js", {"app": app, "calls": calls})
    done = subprocess.run(
        command, env=environment, text=True, capture_output=True, timeout=PATIENCE, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
