"""Signed files that carry a branch's document and a totem's settings to totems without a network."""
