"""Who is there: whose desks follow a branch, on any of its servers, and what is done when one is gone."""
