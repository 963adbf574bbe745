"""The totem: a citizen touches a few times and takes a ticket, on paper and on the screen."""
