"""People who work in branches: accounts, passwords, sessions, and what administrators do with them."""
