"""What the server does about clocks that are wrong: it notices, keeps the time it had, and lets people put it right."""
