"""Builds the release: a page for every word of the title, and a list of them."""

import json
from pathlib import Path

TITLE = "what the sandbox hands over"


def pages(title):
    return {f"{word}.html": f"<h1>{word}</h1>\n" for word in title.split()}


def main():
    dist = Path("dist")
    dist.mkdir(exist_ok=True)
    built = pages(TITLE)
    for name, text in built.items():
        (dist / name).write_text(text, "utf-8")
    version = Path("VERSION").read_text("utf-8").strip()
    (dist / "index.json").write_text(json.dumps({"version": version, "pages": sorted(built)}), "utf-8")
    print(f"built {len(built)} pages of {version}")


if __name__ == "__main__":
    main()
