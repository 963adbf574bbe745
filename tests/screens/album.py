"""Pictures in folders, and a page that shows all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from tests.ui.harness import Stage

_STYLE = "body{font:16px sans-serif;margin:2em}h2{margin-top:2em}figure{display:inline-block;margin:.5em}img{height:320px;border:1px solid #999}figcaption{font-size:80%}"  # noqa: E501


@dataclass
class Album:
    """The pictures below ``folder``; ``names`` are those taken, as they stand in the index."""

    folder: Path
    names: list[str] = field(default_factory=list)

    def take(self, stage: Stage, name: str) -> None:
        """Take a picture of ``stage``: ``kiosk/en/portrait/light/1-attract``."""
        path = self.folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        stage.picture(path)
        self.names.append(name)

    def index(self) -> Path:
        """Write the page with all of them, by folder."""
        groups: dict[str, list[str]] = {}
        for name in sorted(self.names):
            groups.setdefault(str(Path(name).parent), []).append(name)
        parts = [f"<!doctype html><meta charset=utf-8><title>Vez: screens</title><style>{_STYLE}</style><h1>Vez</h1>"]
        for group, names in groups.items():
            parts.append(f"<h2>{escape(group)}</h2>")
            parts += [
                f'<figure><a href="{escape(name)}.png"><img loading=lazy src="{escape(name)}.png" alt=""></a>'
                f"<figcaption>{escape(Path(name).name)}</figcaption></figure>"
                for name in names
            ]
        path = self.folder / "index.html"
        path.write_text("\n".join(parts) + "\n", encoding="utf-8")
        return path
