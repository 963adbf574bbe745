"""What citizens think of their visits: asked once a ticket, counted, and never kept with who said it."""
