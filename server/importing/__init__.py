"""Bringing over what another system holds: a branch document, its history and its people, as files to look at first."""
