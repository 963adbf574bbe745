"""The authority of one branch, or of many: it numbers what happens, keeps it, and tells everybody."""
