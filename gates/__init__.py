"""Gates: what the reader finds in annotated texts, held against pinned floors."""
