"""Small cases, written where a test wants them."""

from __future__ import annotations

from pathlib import Path

CONFLICT = {
    "gazette": "Trade Minister Ada Lindqvist visited Northshore from 1 to 4 June 2024, her office said.\n",
    "courier": "Trade Minister Ada Lindqvist visited Northshore from 2 to 4 June 2024.\n",
}
AGREEMENT = {
    "gazette": "Trade Minister Ada Lindqvist opened the ferry terminal in Northshore on 3 June 2024.\n",
    "courier": "The ferry terminal in Northshore was opened by Trade Minister Ada Lindqvist on June 3, 2024.\n",
}
APART = {
    "gazette": "The orchestra of Northshore hired 14 violinists, its director said on Monday.\n",
    "courier": "A storm on the coast of Eastmark tore the roofs off 230 houses, the mayor said.\n",
}


def write_case(folder: Path, texts: dict[str, str], **more: str) -> Path:
    """A case of one article an outlet; `more` are lines put under every article, by key."""
    (folder / "articles").mkdir(parents=True)
    lines = ['title = "A story"']
    for name, text in texts.items():
        (folder / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
        lines += ["", "[[article]]", f'outlet = "The {name.title()}"', f'file = "articles/{name}.txt"']
        lines += [f"{key} = {value}" for key, value in {"published": '"2024-06-05"', **more}.items()]
    (folder / "case.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
