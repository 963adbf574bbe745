"""Tickets when the server is gone: lent numbers, what is kept for it, and how both agree afterwards."""
