"""The steps from each schema to the next. Once released, a step is never edited."""
