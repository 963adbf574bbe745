"""Speed and memory, measured: a command that prints a table, never a test that fails on a slow day."""
