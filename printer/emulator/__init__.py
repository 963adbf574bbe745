"""A printer as a program: it reads each dialect's bytes, answers each dialect's questions, and has each fault."""
