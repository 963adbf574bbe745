"""Who may tell a centre, whom it is told to, and what is said when that cannot be: certificates, http, two servers."""

from __future__ import annotations

import io
import sqlite3
import subprocess
import sys
from contextlib import closing, redirect_stderr
from pathlib import Path

import pytest

from server.main import main
from tests.e2e.centre_pair import Pair, health, issue, operate
from tests.e2e.server_process import BRANCH, ROOT, ServerProcess, until, where
from tests.e2e.test_tls import Office

pytestmark = pytest.mark.e2e


def told(two: Pair, url: str, *more: str) -> list[str]:
    """What tells the branch's server of a centre at ``url``."""
    return ["--centre", url, "--centre-code", str(two.centre.data / "branch.code"), "--centre-seconds", "1", *more]


def refused(server: ServerProcess, *options: str) -> str:
    """What the server says when it does not start with these options."""
    command = [sys.executable, "-m", "server", "run", *where(server.data, server.database), "--port", "0", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1, done.stderr
    return done.stderr


def test_a_centre_is_only_believed_with_a_certificate_that_somebody_trusted_vouches_for(
    two: Pair, tmp_path: Path
) -> None:
    office = Office(tmp_path)
    office.issue()
    two.centre.start("--certificate", str(office.file))
    two.branch.start(*told(two, two.centre.url))
    issue(two.branch, 2)
    until(lambda: [line for line in two.branch.errors() if line["event"] == "centre_cut_off"])
    assert "name its authority with --centre-ca" in two.branch.errors()[0]["error"]
    assert health(two.branch)["centre"] == "cut_off"
    two.branch.stop()
    two.branch.start(*told(two, two.centre.url, "--centre-ca", str(office.authority)))
    until(lambda: health(two.branch)["centre"] == "linked", 20)


def test_a_centre_on_another_computer_is_not_told_by_http_unless_that_is_said(two: Pair, tmp_path: Path) -> None:
    assert "is not protected" in refused(two.branch, *told(two, "http://centre.example"))
    assert "is no address" in refused(two.branch, *told(two, "centre.example"))
    assert "is no address" in refused(two.branch, *told(two, "https://centre.example:99999"))
    nobody = tmp_path / "nobody.pem"
    nobody.write_text("nobody")
    assert "cannot be used" in refused(two.branch, *told(two, "https://centre.example", "--centre-ca", str(nobody)))
    two.branch.start(*told(two, "http://centre.invalid", "--insecure"))
    assert health(two.branch)["status"] == "ok"


@pytest.mark.parametrize("two", ["sqlite"], indirect=True)
def test_a_branch_whose_first_events_are_erased_is_not_copied_and_it_is_said_what_to_do(
    two: Pair, tmp_path: Path
) -> None:
    two.start()
    issue(two.branch, 6)
    two.agree()
    two.branch.stop()
    with closing(sqlite3.connect(two.centre.data / "vez.db")) as database, database:
        database.execute("DELETE FROM events WHERE version < 4")
    said = io.StringIO()
    spare = ["take-over", BRANCH, "--data", str(tmp_path / "spare"), *told(two, two.line.url)[:4]]
    with redirect_stderr(said):
        assert main(spare) == 1
    assert "Restore the newest backup" in said.getvalue() and "Traceback" not in said.getvalue()
    assert "are done here now" in operate(two.branch, "take-over", *two.options()), "who has them needs no copy"


def test_two_servers_of_one_database_do_not_both_tell_the_centre(pair: tuple[ServerProcess, ServerProcess]) -> None:
    first, second = pair
    code = first.data / "branch.code"
    code.write_text("not-asked-for-here")
    options = ["--centre", "http://127.0.0.1:9", "--centre-code", str(code)]
    second.stop()
    second.start(*options)
    first.stop()
    assert "another server of this database tells the centre" in refused(first, *options)
    second.stop()
    first.start(*options)
    assert health(first)["centre"] == "cut_off"
    for each in pair:
        assert {line["event"] for line in each.errors()} == {"centre_cut_off"}
        each.log.write_text("")
