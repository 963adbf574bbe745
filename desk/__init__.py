"""The desk: what an attendant presses to call, serve and finish. See `main`."""
