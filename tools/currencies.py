"""
Write `crosscheck/words/cldr.py`, the table of the world's currencies, from Unicode CLDR by way of Babel.

    python -m tools.currencies [--check]

Needs the development extra. Every currency that was money somewhere since 1980 is listed with its English names;
those that still are come with their code, which texts may write for it. `--check` writes nothing and ends 1 when the
table differs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import babel
from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).parent.parent / "crosscheck" / "words" / "cldr.py"
SINCE = 1980

HEAD = '''"""
The world's currencies and their English names.

Written by `python -m tools.currencies` from Unicode CLDR as Babel {version} ships it; do not edit. One line a currency:
code, whether it is money today (+) or was once (-), its name for one and for many.
"""

from __future__ import annotations

BABEL = "{version}"

TABLE = """
'''


def spans() -> dict[str, bool]:
    """Code -> whether it is legal tender somewhere today; currencies of the past since `SINCE` are False."""
    found: dict[str, bool] = {}
    for uses in get_global("territory_currencies").values():
        for code, _start, end, tender in uses:
            if tender and (end is None or end[0] >= SINCE):
                found[code] = found.get(code, False) or end is None
    return found


def plain(name: str) -> str:
    """A name as news prints it: small letters, a plain apostrophe; "" for one that needs years to be told apart."""
    name = name.replace("ʻ", "'").replace("’", "'").casefold()
    return "" if any(letter.isdigit() or letter in "()|" for letter in name) else name


def lines() -> list[str]:
    """The table's lines in order of code."""
    plurals = Locale("en")._data["currency_names_plural"]  # Babel has no public door to every form at once
    rows = []
    for code, today in sorted(spans().items()):
        forms = plurals.get(code, {})
        one, many = plain(forms.get("one", "")), plain(forms.get("other", ""))
        if one and many:
            rows.append(f"{code} | {'+' if today else '-'} | {one} | {many}")
    return rows


def module() -> str:
    """The whole module's text."""
    return HEAD.format(version=babel.__version__) + "\n".join(lines()) + '\n"""\n'


def main() -> int:
    """Write or compare."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--check", action="store_true", help="compare only")
    check: bool = parser.parse_args().check
    text = module()
    if check:
        return int(TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
