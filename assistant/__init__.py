"""Understands what a citizen asks in their own words, and answers from the branch's own cards."""
