"""Who did what beside tickets, kept so that tampering shows."""
