"""Moving pictures: decoded in a process of its own, shown by the software renderer, with captions, without sound."""
