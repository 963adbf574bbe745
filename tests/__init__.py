"""Everything that shows that Vez keeps its promises."""
