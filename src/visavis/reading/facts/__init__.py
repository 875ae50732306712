"""From what stands in the sentences to facts: one file for each kind."""
