"""How the routes of people are described."""

from __future__ import annotations

from typing import Any

from domain.people import (
    ChangePassword,
    Done,
    GrantRole,
    NewPerson,
    OneTime,
    Person,
    RenamePerson,
    SignedIn,
    SignIn,
    SignOut,
)
from server.openapi import Describer, Part, parameter

_ABOUT = (400, 403, 404, 409, 413)
_SIGN_IN = (
    "A session for a person. 401 `wrong_password` also when there is no such person; 429 `locked` with `minutes` after "
    "wrong passwords; 409 `password_must_change`: ask again with `new_password`; 409 `password_refused` with `why`; "
    "409 `choose_branch` with `branches` (ids) and `names` (a line each), for who works in several."
)


class People(Part):
    """What people ask for themselves, and what their administrators ask."""

    types = (
        *(SignIn, SignedIn, SignOut, ChangePassword, Done),
        *(Person, list[Person], NewPerson, GrantRole, RenamePerson, OneTime),
    )

    def paths(self, describe: Describer) -> dict[str, Any]:
        """See `Part.paths`."""
        branch, person = parameter("branch", "path"), parameter("person", "path")
        done, all_people, once = (describe.json(kind) for kind in (Done, list[Person], OneTime))
        begin = describe.opens(_SIGN_IN, describe.json(SignedIn), 400, 401, 403, 409, 413, 429, 503)
        end = describe.answers("End this session, or all of this person", done, 400, 403, 413)
        change = describe.answers("Replace one's own password; other sessions end", done, 400, 403, 409, 413)
        listed = describe.answers("Who works in the branch", all_people, 403)
        add = describe.answers("Let somebody work here; tells a password for one time", once, *_ABOUT)
        role = describe.answers("What somebody is here; their sessions here end", all_people, *_ABOUT)
        rename = describe.answers("Call somebody by another name", all_people, *_ABOUT)
        reset = describe.answers("A new password for one time; sessions end", once, 403, 404, 409)
        here = "/api/branches/{branch}/people"
        acts = {
            "disable": "Let nobody be this person any more",
            "enable": "Let this person sign in again",
            "unlock": "Let this person sign in now, after too many wrong passwords",
        }
        return {
            "/api/sign-in": {"post": begin | describe.body(SignIn)},
            "/api/sign-out": {"post": end | describe.body(SignOut)},
            "/api/password": {"post": change | describe.body(ChangePassword)},
            here: {"parameters": [branch], "get": listed, "post": add | describe.body(NewPerson)},
            f"{here}/{{person}}/role": {"parameters": [branch, person], "post": role | describe.body(GrantRole)},
            f"{here}/{{person}}/rename": {"parameters": [branch, person], "post": rename | describe.body(RenamePerson)},
            f"{here}/{{person}}/reset": {"parameters": [branch, person], "post": reset},
        } | {
            f"{here}/{{person}}/{act}": {
                "parameters": [branch, person],
                "post": describe.answers(summary, all_people, 403, 404, 409),
            }
            for act, summary in acts.items()
        }
