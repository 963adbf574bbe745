"""How well the assistant does on questions that people wrote down, as figures."""
