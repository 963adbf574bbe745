"""Clips in Libras that the institution records: which page has one, and how they play."""
