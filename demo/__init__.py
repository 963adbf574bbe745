"""A whole branch on one machine: the real programs, a virtual printer and made-up citizens."""
