"""Procedures and scripts that attendants have at hand: in versions, published by the clock, confirmed."""
