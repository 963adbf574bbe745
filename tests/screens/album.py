"""Pictures in folders, and a page that shows all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from html import escape
from pathlib import Path

from PySide6.QtQuick import QQuickItem

from tests.ui.harness import Stage

_STYLE = "body{font:16px sans-serif;margin:2em}h2{margin-top:2em}figure{display:inline-block;margin:.5em}img{height:320px;border:1px solid #999}figcaption{font-size:80%}"  # noqa: E501


@dataclass
class Album:
    """The pictures below ``folder``; ``names`` are those taken, as they stand in the index.

    Only those whose name matches one of the patterns in ``only`` are taken, folder by folder, as in
    ``kiosk/*/portrait/*/way*``. Without patterns all are.
    """

    folder: Path
    names: list[str] = field(default_factory=list)
    only: tuple[str, ...] = ()

    def wants(self, name: str) -> bool:
        """Whether a picture of this name is wanted."""
        return not self.only or any(_matches(name, each) for each in self.only if each.count("/") == name.count("/"))

    def wants_below(self, folder: str) -> bool:
        """Whether any picture below ``folder`` is wanted."""
        return not self.only or any(_matches(folder, each) for each in self.only)

    def take(self, stage: Stage, name: str) -> None:
        """Take a picture of ``stage``: ``kiosk/en/portrait/light/attract``."""
        if self.wants(name):
            stage.until(lambda: not any(_is_loading(item) for item in _items(stage.screen.window.contentItem())))
            stage.picture(self.path(name))

    def path(self, name: str) -> Path:
        """Where the picture ``name`` goes; from now on it is one of them."""
        path = self.folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.names.append(name)
        return path

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
        self.folder.mkdir(parents=True, exist_ok=True)  # also where nothing matched
        path = self.folder / "index.html"
        path.write_text("\n".join(parts) + "\n", encoding="utf-8")
        return path


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _items(child)


def _is_loading(item: QQuickItem) -> bool:
    """Whether it is an image whose picture is still being read."""
    return (
        item.property("source") is not None
        and item.property("progress") is not None
        and item.property("progress") < 1
        and bool(item.property("source").toString())
    )


def _matches(name: str, pattern: str) -> bool:
    """Folder by folder, as far as both go."""
    return all(map(fnmatch, name.split("/"), pattern.split("/")))
