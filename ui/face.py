"""From a view model's frozen `Props` to the typed properties of a QML object: only what changed is written."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

_ROOT = QModelIndex()


class Rows(QAbstractListModel):
    """A list of like frozen dataclasses for a Repeater. Rows that stay keep their delegate, and so focus and press."""

    def __init__(self, row: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = [field.name for field in dataclasses.fields(row)]
        self._rows: tuple[Any, ...] = ()

    def show(self, rows: Sequence[Any]) -> None:
        """Become ``rows``: change what differs, then add or remove at the end."""
        old, new = self._rows, tuple(rows)
        common = min(len(old), len(new))
        if len(old) > common:
            self.beginRemoveRows(_ROOT, common, len(old) - 1)
            self._rows = old[:common]
            self.endRemoveRows()
        self._rows = new[:common]
        changed = [place for place in range(common) if old[place] is not new[place] and old[place] != new[place]]
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))
        if len(new) > common:
            self.beginInsertRows(_ROOT, common, len(new) - 1)
            self._rows = new
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """One field of one row."""
        return getattr(self._rows[index.row()], self._fields[role - Qt.ItemDataRole.UserRole])

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields' names as QML writes them."""
        first = int(Qt.ItemDataRole.UserRole)
        return {first + place: QByteArray(camel(name).encode()) for place, name in enumerate(self._fields)}


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of places that follow one another."""
    first = last = -2
    for place in places:
        if place != last + 1:
            if first >= 0:
                yield first, last
            first = place
        last = place
    if first >= 0:
        yield first, last


class Face:
    """The QML object that shows what a view model derived.

    ``props`` is a frozen dataclass; each field ``people_ahead`` is the QML property ``peopleAhead``. A field that is a
    tuple of dataclasses has its row type in ``rows`` and is an ``AbstractItemModel`` in QML.
    Raises `TypeError` when the QML object lacks a property of ``props``.
    """

    def __init__(self, qml: QObject, props: type, **rows: type) -> None:
        self.qml = qml
        self._shown: Any = None
        self._names = {field.name: camel(field.name) for field in dataclasses.fields(props)}
        self._lists = {name: Rows(row, qml) for name, row in rows.items()}
        missing = [self._names[name] for name, model in self._lists.items() if not self._set(name, model)]
        missing += [name for field, name in self._names.items() if field not in rows and qml.property(name) is None]
        if missing:
            raise TypeError(f"the QML object has no {', '.join(missing)}")

    def show(self, props: Any) -> None:
        """Write the fields that differ from what is shown now, in their order."""
        for field, name in self._names.items():
            value = getattr(props, field)
            if self._shown is not None and getattr(self._shown, field) == value:
                continue
            if field in self._lists:
                self._lists[field].show(value)
            elif not self._set(field, list(value) if isinstance(value, tuple) else value):
                raise TypeError(f"{name} does not take {value!r}")
        self._shown = props

    def _set(self, field: str, value: object) -> bool:
        return self.qml.setProperty(self._names[field], value)


def camel(name: str) -> str:
    """``people_ahead`` as QML writes it: ``peopleAhead``."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
