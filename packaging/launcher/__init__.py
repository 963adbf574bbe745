"""The launcher behind `./vez`. Standard library only: it runs before anything is installed."""
