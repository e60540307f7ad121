"""The Node clients of the tests: installed where npm is, and a reason given where it is not."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import node_packages


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(node_packages, "_FOLDER", tmp_path / "node")
    monkeypatch.setattr(node_packages, "_MARKER", tmp_path / "node" / "installed.txt")
    return tmp_path / "node"


def pretend_npm(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    run = subprocess.run

    def pretended(_words: list[str], **options: object) -> object:
        return run([sys.executable, "-c", code], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(node_packages.shutil, "which", lambda name: name)
    monkeypatch.setattr(node_packages.subprocess, "run", pretended)


def test_that_every_package_has_one_exact_version() -> None:
    versions = json.loads(node_packages.WANTED.read_text(encoding="utf-8"))["dependencies"]
    assert set(versions) == {"pusher", "pusher-js"}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())


def test_that_packages_are_installed_once(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    pretend_npm(monkeypatch, "open('npm.log', 'a').write('x')")
    for _ in range(2):
        assert node_packages.environment() == {"NODE_PATH": str(folder / "node_modules")}
    assert (folder / "npm.log").read_text() == "x"
    assert (folder / "package.json").read_bytes() == node_packages.WANTED.read_bytes()


def test_that_a_failed_installation_is_told_and_tried_again(
    monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pretend_npm(monkeypatch, "print('no way'); raise SystemExit(7)")
    for _ in range(2):
        assert node_packages.environment() == {"NODE_PROBLEM": "npm did not install them: no way"}
        assert "Tests with Node are skipped: npm did not" in capsys.readouterr().out


def test_that_without_npm_the_reason_is_told(
    monkeypatch: pytest.MonkeyPatch, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(node_packages.shutil, "which", lambda _name: None)
    assert node_packages.environment() == {"NODE_PROBLEM": "node and npm are not installed"}
    assert "are skipped: node and npm are not installed" in capsys.readouterr().out
