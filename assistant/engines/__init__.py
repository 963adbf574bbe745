"""What can write answers: each engine in a process of its own, so that whatever happens there, the totem goes on."""
