"""How a program talks to the server: typed calls, and the stream of events."""
