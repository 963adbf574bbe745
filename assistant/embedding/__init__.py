"""Meaning as numbers: a small multilingual model that is optional, read as data and run by our own few lines."""
