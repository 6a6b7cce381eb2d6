"""Runs the tests of this folder with the standard library alone; writes reports/python.xml (JUnit) and
coverage/python.part (one line a file: name, lines covered, lines)."""

import dis
import re
import sys
import time
import trace
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
SOURCES = [HERE / "greet.py"]


class TimedResult(unittest.TextTestResult):
    """Remembers how long each test took and how it ended."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.cases = []

    def startTest(self, test):
        self.started = time.monotonic()
        super().startTest(test)

    def stopTest(self, test):
        super().stopTest(test)
        bad = [text for failed, text in self.failures + self.errors if getattr(failed, "test_case", failed) is test]
        self.cases.append((test.id(), time.monotonic() - self.started, bad))


def write_junit(cases, path):
    failed = sum(1 for _, _, bad in cases if bad)
    suite = ElementTree.Element("testsuite", name="python", tests=str(len(cases)), failures=str(failed))
    for name, seconds, bad in cases:
        group, _, title = name.rpartition(".")
        case = ElementTree.SubElement(suite, "testcase", classname=group, name=title, time=f"{seconds:.3f}")
        for text in bad:
            says = [line for line in text.splitlines() if re.match(r"[\w.]+: ", line)]
            ElementTree.SubElement(case, "failure", message=says[0] if says else "failed").text = text
    path.parent.mkdir(parents=True, exist_ok=True)
    ElementTree.ElementTree(suite).write(path, encoding="utf-8", xml_declaration=True)


def lines_of(code):
    """The numbers of all lines that some instruction stands for."""
    yield from (line for _, line in dis.findlinestarts(code) if line)
    for constant in code.co_consts:
        if hasattr(constant, "co_code"):
            yield from lines_of(constant)


def write_coverage(counts, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for source in SOURCES:
            lines = set(lines_of(compile(source.read_text("utf-8"), str(source), "exec")))
            ran = {line for (file, line) in counts if file == str(source)}
            print(source.relative_to(PROJECT).as_posix(), len(lines & ran), len(lines), file=out)


def main():
    sys.path.insert(0, str(HERE))
    tracer = trace.Trace(count=1, trace=0, ignoredirs=[sys.prefix, sys.exec_prefix])

    def run():
        suite = unittest.defaultTestLoader.discover(str(HERE))
        return unittest.TextTestRunner(verbosity=2, resultclass=TimedResult).run(suite)

    result = tracer.runfunc(run)
    write_junit(result.cases, PROJECT / "reports" / "python.xml")
    write_coverage(tracer.results().counts, PROJECT / "coverage" / "python.part")
    return 0 if result.wasSuccessful() and result.cases else 1


if __name__ == "__main__":
    sys.exit(main())
