"""A branch's own server and the centre: one history of the branch, sent as it grows, and one authority at a time."""
