"""Who is erased at the branch is still at the centre: the answer says so, and the same command erases there."""

from __future__ import annotations

import pytest
import requests

from tests.e2e.centre_pair import CENTRES, Pair, issue, operate
from tests.e2e.server_process import BRANCH, ServerProcess, manage

pytestmark = pytest.mark.e2e


def shown(server: ServerProcess, page: str) -> int:
    return requests.get(f"{server.url}{page}/status", timeout=10).status_code


def erased(server: ServerProcess, page: str) -> object:
    code = manage(server.data, "enroll", "administrator", "chefe", url=server.database).stdout.strip()
    asked = {"about": {"page": page.removeprefix("/t/")}, "why": "asked_by_person"}
    headers = {"Authorization": f"Bearer {code}"}
    url = f"{server.url}/api/branches/{BRANCH}/personal/erase"
    answer = requests.post(url, json=asked, headers=headers, timeout=10)
    assert answer.status_code == 200, answer.text
    assert answer.json()["counts"]["pages"] == 1
    return answer.json()["centre"]


@CENTRES
def test_a_page_that_is_erased_at_the_branch_is_to_be_erased_at_the_centre_too(two: Pair) -> None:
    two.start()
    first, second = issue(two.branch, 2)
    for each in (first, second):
        assert two.branch.send("totem", "cancel", ticket=each["ticket"]["id"]).status_code == 200
    two.agree()
    assert erased(two.branch, first["page"]) is True
    assert (shown(two.branch, first["page"]), shown(two.centre, first["page"])) == (404, 200)

    about = ("--page", first["page"].removeprefix("/t/"), "--why", "asked_by_person", "--branch", BRANCH)
    assert "erase it on the centre too" in operate(two.centre, "personal", "delete", *about)
    assert shown(two.centre, first["page"]) == 404
    assert erased(two.centre, second["page"]) is False, "it has no centre of its own"
