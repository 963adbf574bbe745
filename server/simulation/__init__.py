"""A branch's days, replayed with the real rules: to see what a policy does before people feel it."""
