"""Speech for every program: voices that write files, in processes of their own, and a player for the files."""
