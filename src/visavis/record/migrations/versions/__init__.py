"""One file a step; `record/schema.py` names the last."""
