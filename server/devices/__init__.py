"""The devices of a branch: how they are admitted, how their codes change, and how they are sent away."""
