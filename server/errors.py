"""What can go wrong in the server itself, beside the rules of the domain.

::

    VezError
    ├── SchemaUnknown      the database was made by another version of Vez
    ├── BranchUnknown      there is no branch with this id
    ├── DocumentInUse      a new document takes away what somebody is using at this moment
    └── EnrolmentUnknown   there is no valid enrolment with this id
"""

from __future__ import annotations

from domain.errors import VezError


class SchemaUnknown(VezError):
    """The database has schema ``found``, and this program knows ``known``."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"the database has schema {found}, and this version of Vez knows schema {known}")


class BranchUnknown(VezError):
    """There is no branch with this id."""

    def __init__(self, branch: str) -> None:
        super().__init__(f"there is no branch '{branch}' here; load its document first")


class DocumentInUse(VezError):
    """A new document takes away what is in use. ``uses`` says what, one sentence each."""

    def __init__(self, uses: tuple[str, ...]) -> None:
        super().__init__("\n".join(uses))
        self.uses = uses


class EnrolmentUnknown(VezError):
    """There is no valid enrolment with this id."""

    def __init__(self, enrolment: str) -> None:
        super().__init__(f"there is no valid enrolment '{enrolment}' here")
