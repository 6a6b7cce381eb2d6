"""Greets a name in the nearest language; the same rules as javascript/greet.mjs."""

import json
import os
import re
import sys
import unicodedata
from pathlib import Path

GREETINGS = json.loads((Path(__file__).parent.parent / "greetings.json").read_text("utf-8"))


def nearest_language(tag):
    """The longest prefix of a tag such as pt-BR that we speak, or English."""
    parts = re.split("[-_]", tag)
    while parts:
        wanted = "-".join(parts).lower()
        for language in GREETINGS:
            if language.lower() == wanted:
                return language
        parts.pop()
    return "en"


def greet(name, tag=None):
    """Greets a name; the tag's default is $GREETING_LANGUAGE. Raises ValueError for an empty name."""
    trimmed = unicodedata.normalize("NFC", name).strip()
    if not trimmed:
        raise ValueError("nobody to greet")
    if tag is None:
        tag = os.environ.get("GREETING_LANGUAGE", "en")
    return GREETINGS[nearest_language(tag)].replace("{name}", trimmed)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    print(greet(sys.argv[1] if len(sys.argv) > 1 else "world"))
