"""A camera that reads codes: pictures are taken and forgotten in a process of its own, and only the code comes out."""
