"""Tickets on paper: layout, bytes, transport and a spool that loses nothing. No Qt, no clock of its own.

`layout` and `ticket` say what is on the paper, `escpos` makes bytes of it, `transport` carries them, `spool` and
`worker` keep every job until the printer has confirmed it. `docs/printing.md` has the facts.
"""
