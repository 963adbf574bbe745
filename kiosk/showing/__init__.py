"""What the totem's pages show, as pure functions of what it knows. No Qt."""
