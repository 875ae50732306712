"""`visavis schema`."""

import json

import typer


def schema() -> None:
    """Print the JSON Schema of a line of a record file."""
    from visavis.model import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
