"""What attendants wrote in their own words: kept apart, for a time, and every reading recorded."""
