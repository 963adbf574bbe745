"""A window that shows what the virtual printer has printed: `python -m demo.paper FOLDER`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QUrl

from ui.appearance import Appearance, Viewing
from ui.application import Application, Screen
from ui.leaving import leave

MAIN = Path(__file__).parent / "qml" / "Main.qml"


class Paper(QObject):
    """Watches the printer's folder and shows its newest ticket in ``screen``."""

    def __init__(self, folder: Path, screen: Screen) -> None:
        super().__init__(screen.window)
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._screen = screen
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show the newest ticket, if there is one."""
        papers = sorted(self._folder.glob("ticket-*.png"))
        self._screen.window.setProperty("count", len(papers))
        if papers:
            self._screen.window.setProperty("picture", QUrl.fromLocalFile(str(papers[-1])))


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window until it is closed."""
    parser = argparse.ArgumentParser(prog="python -m demo.paper", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the virtual printer puts its tickets")
    parser.add_argument("--language", choices=("pt_BR", "en", "es"), default="pt_BR")
    options = parser.parse_args(arguments)
    application = Application("paper", options.language)
    screen = Screen(MAIN, Appearance(viewing=Viewing.DESKTOP, size=(320, 350), place=(520, 378)), application.languages)
    paper = Paper(options.folder, screen)
    screen.show()
    code = application.run()
    del paper
    return code


if __name__ == "__main__":
    leave(main())
