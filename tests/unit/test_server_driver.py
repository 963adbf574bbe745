"""Statements given to the driver itself, on both databases: what goes wrong is told as SQLAlchemy tells it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError, SQLAlchemyError

from server import database, driver


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = database.connect(database_url, 1)
    with database.writing(engine) as connection, connection.begin():
        driver.execute(connection, "CREATE TABLE words (word VARCHAR(9) PRIMARY KEY)")
    yield engine
    with database.writing(engine) as connection, connection.begin():
        driver.execute(connection, "DROP TABLE words")
    engine.dispose()


def insert(engine: Engine) -> str:
    return f"INSERT INTO words VALUES ({'%s' if engine.dialect.name == 'postgresql' else '?'})"


def words(engine: Engine) -> list[str]:
    with database.reading(engine) as connection, connection.begin():
        return [word for (word,) in driver.execute(connection, "SELECT word FROM words ORDER BY word").fetchall()]


def test_what_is_written_together_is_there(engine: Engine) -> None:
    with database.writing(engine) as connection, connection.begin(), driver.together(connection):
        driver.execute(connection, insert(engine), ("one",))
        driver.execute_each(connection, insert(engine), [("two",), ("three",)])
    assert words(engine) == ["one", "three", "two"]


def test_of_what_is_written_together_all_fails_with_one(engine: Engine) -> None:
    def write() -> None:
        with database.writing(engine) as connection, connection.begin(), driver.together(connection):
            for word in ("one", "one", "two"):
                driver.execute(connection, insert(engine), (word,))

    with pytest.raises(IntegrityError):
        write()
    assert words(engine) == []


@pytest.mark.parametrize("each", [True, False])
def test_what_was_to_be_stored_is_not_told(engine: Engine, each: bool) -> None:
    def write() -> None:
        with database.writing(engine) as connection, connection.begin():
            if each:
                driver.execute_each(connection, insert(engine), [("secret",), ("secret",)])
            for _ in range(2):
                driver.execute(connection, insert(engine), ("secret",))

    with pytest.raises(IntegrityError) as raised:
        write()
    assert "secret" not in str(raised.value).partition("\n")[0]
    assert words(engine) == []


def test_what_the_database_does_not_understand(engine: Engine) -> None:
    with pytest.raises(SQLAlchemyError) as raised, database.writing(engine) as connection, connection.begin():
        driver.execute(connection, "SELEKT")
    assert isinstance(raised.value, ProgrammingError) or engine.dialect.name == "sqlite"


def test_a_connection_that_broke_is_not_used_again(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        return  # a file does not go away

    def write() -> None:
        with database.writing(engine) as connection, connection.begin():
            (number,) = driver.execute(connection, "SELECT pg_backend_pid()").fetchone()
            with database.writing(engine) as other, other.begin():
                driver.execute(other, "SELECT pg_terminate_backend(%s)", (number,))
            driver.execute(connection, insert(engine), ("one",))

    with pytest.raises(DBAPIError) as raised:
        write()
    assert raised.value.connection_invalidated
    assert words(engine) == []
