"""Prints the whole catalogue: as text, JSON, AsyncAPI or Markdown; checks the page in docs."""

import argparse
import io
import json
import sys
from pathlib import Path

from contract.catalogue import asyncapi, listing, prose


def main(arguments: list[str] | None = None) -> int:
    """Print what was asked for. Returns 1 when a checked page differs, else 0."""
    options = _parser().parse_args(arguments)
    if options.check is not None:
        return _check(options.check)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(_asked(options))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m contract", description=__doc__)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything, for programs")
    form.add_argument("--asyncapi", action="store_true", help="an AsyncAPI 3 document")
    form.add_argument("--markdown", action="store_true", help="the page docs/catalogue.md")
    form.add_argument("--check", type=Path, metavar="PAGE", help="fail when the page differs")
    return parser


def _asked(options: argparse.Namespace) -> str:
    if options.json:
        return json.dumps(listing.listing(), ensure_ascii=False, indent=2) + "\n"
    if options.asyncapi:
        return json.dumps(asyncapi.document(), ensure_ascii=False, indent=2) + "\n"
    return prose.markdown() if options.markdown else prose.text()


def _check(page: Path) -> int:
    is_same = page.is_file() and page.read_text(encoding="utf-8") == prose.markdown()
    if not is_same:
        sys.stderr.write(f"{page} differs; run: python -m contract --markdown > {page}\n")
    return 0 if is_same else 1


if __name__ == "__main__":
    raise SystemExit(main())
