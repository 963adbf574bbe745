"""`./vez screens`: every screen of every program as a picture."""
