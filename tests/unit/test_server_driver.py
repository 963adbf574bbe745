"""Statements given to the driver itself, on both databases: what goes wrong is told as SQLAlchemy tells it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, Engine
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


def test_within_one_journey_another_is_part_of_it(engine: Engine) -> None:
    with database.writing(engine) as connection, driver.together(connection):
        connection.begin()
        with driver.together(connection):
            driver.execute(connection, insert(engine), ("one",))
        found = driver.execute(connection, "SELECT word FROM words")
        connection.commit()
    assert found.fetchall() == [("one",)]
    assert words(engine) == ["one"]


def test_a_commit_that_travels_with_what_fails_is_none(engine: Engine) -> None:
    def write(connection: Connection) -> None:
        with driver.together(connection):
            for word in ("one", "one"):
                driver.execute(connection, insert(engine), (word,))
            connection.commit()

    with database.writing(engine) as connection:
        connection.begin()
        with pytest.raises(IntegrityError):
            write(connection)
        connection.invalidate()
    assert words(engine) == []


def test_what_is_changed_by_key_is_never_looked_for_in_the_whole_table(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        return  # each row is a statement there
    change = "UPDATE words SET word = r.word FROM json_to_recordset('[]') AS r(word text) WHERE words.word = r.word"
    with database.by_key(engine) as connection, connection.begin():
        plan = "\n".join(line for (line,) in driver.execute(connection, f"EXPLAIN {change}").fetchall())
    assert "words_pkey" in plan and "Seq Scan" not in plan, plan


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
