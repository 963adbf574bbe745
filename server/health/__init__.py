"""How the devices of a branch say that they are, and what technicians did at them."""
