"""A part of the server that ends by itself is said in the log, and takes the server with it, in order."""

from __future__ import annotations

import asyncio

import pytest

from server.beside import beside
from server.errors import WorkerEnded

pytestmark = pytest.mark.usefixtures("logged")


class Goes:
    """Runs until it is cancelled."""

    def __init__(self) -> None:
        self.cancelled = False

    async def run(self) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled = True
            raise


class Ends:
    """Ends by ``error``, or, without one, just so; ``grouped`` as a task of a group does."""

    def __init__(self, error: BaseException | None, *, grouped: bool = False) -> None:
        self.error = error
        self.grouped = grouped

    async def run(self) -> None:
        if self.grouped:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(Ends(self.error).run())
        if self.error is not None:
            raise self.error


class Serving:
    """The requests: they are answered until somebody says that it is enough, and then what is under way is."""

    def __init__(self) -> None:
        self.enough = asyncio.Event()
        self.finished = False

    async def work(self) -> None:
        await self.enough.wait()
        await asyncio.sleep(0)
        self.finished = True


def serve(ends: Ends) -> tuple[bool, bool]:
    """Whether what was under way was finished, and whether the other worker was cancelled."""

    async def main() -> tuple[bool, bool]:
        serving, goes = Serving(), Goes()
        with pytest.raises(WorkerEnded, match="Ends"):
            await beside((goes, None, ends), serving.work(), serving.enough.set)
        return serving.finished, goes.cancelled

    return asyncio.run(asyncio.wait_for(main(), 10))


@pytest.mark.expects_log("ERROR server.beside: worker_ended")
@pytest.mark.parametrize("grouped", [False, True])
def test_one_that_fails_is_told_without_what_it_said_and_all_ends_in_order(
    caplog: pytest.LogCaptureFixture, *, grouped: bool
) -> None:
    assert serve(Ends(KeyError("Maria da Silva"), grouped=grouped)) == (True, True)
    (said,) = (vars(record) for record in caplog.records)
    assert (said["worker"], said["error"]) == ("Ends", "KeyError")
    assert said["place"].startswith("test_server_beside.py:") and "Maria" not in str(said)


@pytest.mark.expects_log("ERROR server.beside: worker_ended")
def test_one_that_just_ends_is_no_better() -> None:
    assert serve(Ends(None)) == (True, True)


@pytest.mark.expects_log("ERROR server.beside: worker_ended")
def test_one_that_is_cancelled_by_something_of_its_own_is_told_too(caplog: pytest.LogCaptureFixture) -> None:
    assert serve(Ends(asyncio.CancelledError())) == (True, True)
    (said,) = (vars(record) for record in caplog.records)
    assert (said["worker"], said["error"]) == ("Ends", "CancelledError")


def test_when_the_work_is_done_the_others_end() -> None:
    async def main() -> bool:
        serving, goes = Serving(), Goes()
        asyncio.get_running_loop().call_soon(serving.enough.set)
        await beside((goes, None), serving.work(), serving.enough.set)
        return serving.finished and goes.cancelled

    assert asyncio.run(asyncio.wait_for(main(), 10))


def test_what_the_work_raises_is_raised() -> None:
    async def taken() -> None:
        raise OSError("the address is taken")

    async def main() -> None:
        await beside((Goes(),), taken(), lambda: None)

    with pytest.raises(OSError, match="taken"):
        asyncio.run(asyncio.wait_for(main(), 10))
