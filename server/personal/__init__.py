"""What is known of people: kept for a purpose, for a time, shown to themselves, and erased."""
