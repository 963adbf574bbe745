"""Papers from templates: the built-in ones, or those of the branch document. `docs/templates.md` has the facts."""
