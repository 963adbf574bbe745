"""The pictures, videos and captions of a branch, for its panels and totems."""
