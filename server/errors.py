"""What can go wrong in the server itself, beside the rules of the domain.

::

    VezError
    ├── SchemaUnknown        the database was made by another version of Vez
    ├── DatabaseUnsupported  the database is neither SQLite nor PostgreSQL
    ├── DatabaseServed       another server already serves this SQLite file
    ├── BranchUnknown        there is no branch with this id
    ├── BranchElsewhere      the branch's commands are not done here, and so its document is not loaded here
    ├── DocumentInUse        a new document takes away what somebody is using at this moment
    ├── CertificateUnusable  the files given for TLS are not a certificate and its key
    ├── EnrolmentUnknown     there is no valid enrolment with this id
    ├── WorkerEnded          a part of the server ended by itself, and so the whole server did
    └── Refused              what a request asked for is refused, with the answer for who asked
"""

from __future__ import annotations

from domain.answers import Refusal
from domain.errors import VezError


class SchemaUnknown(VezError):
    """The database has schema ``found``, and this program knows ``known``."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(f"the database has schema {found}, and this version of Vez knows schema {known}")


class DatabaseUnsupported(VezError):
    """The database is neither SQLite nor PostgreSQL but ``kind``."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"Vez keeps its data in SQLite or PostgreSQL; '{kind}' is neither")


class DatabaseServed(VezError):
    """Another server already serves the SQLite file ``path``."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"another server already serves {path}; stop that one first, "
            "or use PostgreSQL, which several servers may share"
        )


class BranchUnknown(VezError):
    """There is no branch with this id."""

    def __init__(self, branch: str) -> None:
        super().__init__(f"there is no branch '{branch}' here; load its document first")


class BranchElsewhere(VezError):
    """The branch's commands are not done here, and so its document is not loaded here either."""

    def __init__(self, branch: str) -> None:
        super().__init__(f"another server is the authority of branch '{branch}'; load the document there")


class DocumentInUse(VezError):
    """A new document takes away what is in use. ``uses`` says what, one sentence each."""

    def __init__(self, uses: tuple[str, ...]) -> None:
        super().__init__("\n".join(uses))
        self.uses = uses


class CertificateUnusable(VezError):
    """``certificate`` and ``key``, which are files, cannot be used for TLS, because of ``problem``."""

    def __init__(self, certificate: str, key: str, problem: str) -> None:
        super().__init__(f"TLS cannot use certificate {certificate} and key {key}: {problem}")


class EnrolmentUnknown(VezError):
    """There is no valid enrolment with this id."""

    def __init__(self, enrolment: str) -> None:
        super().__init__(f"there is no valid enrolment '{enrolment}' here")


class WorkerEnded(VezError):
    """A part of the server, ``worker``, ended by itself: why stands in the log."""

    def __init__(self, worker: str) -> None:
        super().__init__(f"a part of the server ended by itself: {worker}")


class Refused(VezError):
    """What a request asked for is refused; ``refusal`` is what it is answered."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal
