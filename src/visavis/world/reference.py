"""Reference: the package's YAML files, read on first use and kept.

Every scalar is text except `null`, `true` and `false`: `NO` stays Norway's code, `01` an HS
chapter and `2015-08` a month. What a reader needs as a number it converts itself.
"""

import re
from functools import cache
from importlib.resources import files
from typing import Any, ClassVar

import yaml

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KEPT = ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")
_BOOLEAN = "tag:yaml.org,2002:bool"


class TextLoader(_Base):  # type: ignore[misc]  # the C loader is there or not
    """The safe loader with all guesses about scalars taken out but three."""

    yaml_implicit_resolvers: ClassVar[dict[Any, Any]] = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag in _KEPT]
        for first, resolvers in _Base.yaml_implicit_resolvers.items()
    }


TextLoader.add_implicit_resolver(_BOOLEAN, re.compile(r"^(?:true|false)$"), ["t", "f"])


class GuardedLoader(yaml.SafeLoader):
    """The same for what others wrote: slower, and deep nesting is an error and not a crash."""

    yaml_implicit_resolvers = TextLoader.yaml_implicit_resolvers


@cache
def reference(name: str) -> Any:
    """The content of `data/<name>.yaml`; shared by all callers, so not to be changed."""
    text = (files("visavis.world") / "data" / f"{name}.yaml").read_bytes()
    return yaml.load(text, Loader=TextLoader)
