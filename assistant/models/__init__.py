"""Models on this machine: each a folder with a manifest, checked before it may write a word."""
