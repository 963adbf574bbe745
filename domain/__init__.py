"""The rules of tickets: what may happen to one, who is next, and why.

Pure: no input or output, no clock, no randomness, no Qt, no logging. Time, ids and actors are arguments.
"""
