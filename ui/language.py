"""The language of everything that is shown, changed while the program runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from domain.words import Language

TRANSLATIONS = Path(__file__).parents[1] / "i18n"


class Languages(QObject):
    """Installs the words of one language. The sources are in English, and yet English too has its file (plurals)."""

    changed = Signal(str)

    def __init__(self, folder: Path = TRANSLATIONS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._translator: QTranslator | None = None
        self.current: Language | None = None

    def chosen(self) -> Language:
        """The language of now. Raises `RuntimeError` when none was ever chosen."""
        if self.current is None:
            raise RuntimeError("no language was chosen yet")
        return self.current

    def use(self, language: Language) -> None:
        """Speak ``language`` from now on. Raises `FileNotFoundError` when its compiled file is not there."""
        if language == self.current:
            return
        path = self._folder / f"{language}.qm"
        translator = QTranslator()
        if not translator.load(str(path)):
            raise FileNotFoundError(f"the words of {language} are missing: {path} (./vez makes it)")
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        QCoreApplication.installTranslator(translator)
        QLocale.setDefault(QLocale(language))
        self._translator = translator
        self.current = language
        self.changed.emit(language)
