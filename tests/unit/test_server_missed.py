"""What one process missed of what another did is read by key, whatever the database believes of its tables."""

from __future__ import annotations

from server import database, driver, store
from tests.postgres import Cluster

NEW = "INSERT INTO events (branch, version, at, recorded) "
GROWN = (
    "INSERT INTO branches (id, version, room, document_hash) SELECT 'b' || n, 0, '{}', '' FROM generate_series(1, 9) n",
    f"{NEW} SELECT 'b1', n, now(), repeat('x', 500) FROM generate_series(1, 40000) n",
    "ANALYZE",  # as the database does by itself, at any time
    f"{NEW} SELECT 'b' || m, n, now(), n FROM generate_series(1, 50) n, generate_series(2, 9) m",
)
READ = "SELECT idx_tup_fetch + seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'events'"


def test_branches_that_are_unlike_each_other_are_looked_up_one_by_one(cluster: Cluster) -> None:
    """Statistics of a time when all events were of one branch made PostgreSQL walk through all of them, each time."""
    engine = database.connect(cluster.upgraded(), 5)
    versions = {f"b{number}": 48 for number in range(2, 4)}
    with database.by_key(engine) as connection:
        for sql in GROWN:
            with connection.begin():
                driver.execute(connection, sql)
        with connection.begin():
            found = list(store.events_since(connection, versions))
            ((read,),) = driver.execute(connection, READ).fetchall()
    engine.dispose()
    assert found == [(branch, version) for branch in versions for version in ("49", "50")]
    assert read == len(found), "it read more than it wants"
