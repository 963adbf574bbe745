"""How a program talks to the server: typed calls, the stream of events, and what a device remembers by itself."""
