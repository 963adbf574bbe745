"""Speech mode: what is said of the screen, and the keypad, headphones and voice that it needs."""
