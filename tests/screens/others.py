"""The screens of desk and panel."""

from __future__ import annotations

from client.stream import Lost
from desk.main import QML
from desk.memory import Memory
from domain.commands import IssueTicket
from domain.priority import Group
from tests.screens.album import Album
from tests.ui.desk_articles import ARTICLES
from tests.ui.desk_stage import CROWD, DeskStage, a_day
from tests.ui.desk_stage import appearance as desk_look
from tests.ui.harness import LANGUAGES, Stage
from tests.ui.wall import Wall, hanger
from ui.application import Application

WALLS = {"landscape": (1920, 1080), "portrait": (1080, 1920)}
DESKS = {"narrow": (420, 640), "wide": (1100, 760)}
LOOKS = {"light": (False, False), "high-contrast": (False, True), "large-text": (True, False)}


def desks(application: Application, album: Album) -> None:
    """Signing in, and at the counter."""
    for language in LANGUAGES:
        for size, pixels in DESKS.items():
            for look, (large, contrast) in LOOKS.items():
                application.languages.use(language)
                memory = Memory(counter="counter-3", large_text=large, high_contrast=contrast)
                stage = DeskStage(application, QML, desk_look(pixels, large)).wire(a_day(*CROWD), memory)
                stage.show()
                album.take(stage, f"desk/{language}/{size}/{look}/1-sign-in")
                stage.server.articles = list(ARTICLES)
                stage.sign_in()
                stage.aside.work()
                album.take(stage, f"desk/{language}/{size}/{look}/2-counter")
                stage.key("Ctrl+M")
                album.take(stage, f"desk/{language}/{size}/{look}/3-procedures")
                stage.screen.part("guideFace").pick.emit(ARTICLES[0].heading.id)
                album.take(stage, f"desk/{language}/{size}/{look}/4-procedure")
                stage.desk.close()
                stage.close()


def panels(application: Application, album: Album) -> None:
    """Before the first call, with calls, and without the server."""
    stages: list[Stage] = []

    def open_stage(*wanted: object) -> Stage:
        stages.append(Stage(application, *wanted))  # type: ignore[arg-type]
        return stages[-1]

    hang = hanger(open_stage, application)
    for language in LANGUAGES:
        for size, pixels in WALLS.items():
            _panel(hang(pixels, language), album, f"panel/{language}/{size}")
            stages.pop().close()


def _panel(wall: Wall, album: Album, at: str) -> None:
    wall.begin()
    album.take(wall.stage, f"{at}/1-nobody")
    for _ in range(3):
        wall.do(IssueTicket(wall.day.id(), "taxes"))
    for counter in ("1", "2", "1", "2"):
        wall.call(counter, Group.PRIORITY)
        wall.tell()
        wall.loudspeaker.finish()
        wall.wait(40)
    album.take(wall.stage, f"{at}/2-calls")
    wall.view_model.take(Lost())
    album.take(wall.stage, f"{at}/3-without-server")
