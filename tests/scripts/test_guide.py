#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The researcher's guide does what it says: its commands run in order, its figures come out, its code is put into a copy of the sources, compiled and run.

    test_guide.py PHAKHI PROJECT BUILD commands|code      exit code 77 if a package is missing (ctest skips)

On the page, ```toml, ```cpp and ```diff with file=NAME are that file (a diff: lines that are replaced by others), ```sh are commands, ```figures arguments of phakhi_figures.py.
BUILD keeps the compiled copy, so that only what changed is compiled the next time.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PHAKHI, PROJECT, BUILD = (Path(argument).resolve() for argument in sys.argv[1:4])
PART = sys.argv[4]
GUIDE = (PROJECT / "docs/guide_researcher.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", GUIDE, re.M | re.S)
CHECK = """
add_executable(guide_check tests/model/absence_test.cpp tests/support/open_network.cpp)
find_package(GTest REQUIRED)
target_include_directories(guide_check PRIVATE tests)
target_link_libraries(guide_check PRIVATE phakhi_core GTest::gtest_main)
target_precompile_headers(phakhi_core PRIVATE <algorithm> <array> <bitset> <cmath> <limits> <map> <span> <string> <string_view> <tuple> <vector>)
"""


def put(path, text):
    """Writes a file, unless it says so already: what did not change is not compiled again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


def replaced(text, diff):
    """`text` with the lines that a diff takes out replaced by those that it puts in. Of a line that it shows the beginning of, the rest stays."""
    changes = re.findall(r"^-(.*)\n((?:\+.*\n)+)", diff, re.M)
    assert changes, diff
    for old, new in changes:
        assert text.count(old) == 1, f"this line of the guide does not stand there (once): {old}"
        text = text.replace(old, "\n".join(line[1:] for line in new.splitlines()))
    return text


@unittest.skipUnless(PART == "commands", "the other part")
class Commands(unittest.TestCase):
    def test_from_the_question_to_the_figure(self):
        with tempfile.TemporaryDirectory() as folder:
            at = Path(folder)
            environment = os.environ | {"PATH": f"{PHAKHI.parent}:/usr/bin:/bin", "LC_ALL": "C"}
            done = {"sh": 0, "figures": 0}
            for kind, name, text in BLOCKS:
                if kind == "toml":
                    put(at / name, text)
                for line in text.splitlines() if kind in done else []:
                    command = line if kind == "sh" else f"{sys.executable} {PROJECT}/scripts/phakhi_figures.py {line} --program {PHAKHI}"
                    ended = subprocess.run(["/bin/sh", "-c", command], cwd=at, env=environment, capture_output=True, text=True)
                    self.assertEqual(ended.returncode, 0, f"{line}\n{ended.stderr}")
                    done[kind] += 1
            self.assertGreaterEqual(done["sh"], 6)
            self.assertEqual(len(list(at.glob("*.pdf"))), done["figures"])
            self.assertGreater(done["figures"], 3)

    def test_it_cites_what_the_citation_file_says(self):
        for line in (PROJECT / "CITATION.cff").read_text("utf-8").splitlines():
            key, _, value = line.partition(": ")
            if key in ("title", "version", "date-released"):
                self.assertIn("{" + value.strip('"') + "}", GUIDE)


@unittest.skipUnless(PART == "code", "the other part")
class Code(unittest.TestCase):
    def test_what_is_added_compiles_and_works(self):
        tree = BUILD / "guide"
        for folder in ("src", "cmake", "scenarios", "tests/support"):
            kept = {name for _, name, _ in BLOCKS if name}
            for path in (PROJECT / folder).rglob("*"):
                name = path.relative_to(PROJECT)
                if path.is_file() and str(name) not in kept:
                    put(tree / name, path.read_text("utf-8"))
            for path in (tree / folder).rglob("*"):   # what the project no longer has
                name = str(path.relative_to(tree))
                if path.is_file() and name not in kept and not (PROJECT / name).exists():
                    path.unlink()
        put(tree / "CMakeLists.txt", (PROJECT / "CMakeLists.txt").read_text("utf-8") + CHECK)
        written = 0
        for kind, name, text in BLOCKS:
            if kind in ("cpp", "diff"):
                put(tree / name, text if kind == "cpp" else replaced((PROJECT / name).read_text("utf-8"), text))
                written += 1
        self.assertEqual(written, 7)
        for command in (["cmake", "-S", tree, "-B", tree / "build", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0", "-DPHAKHI_TESTS=OFF", "-DPHAKHI_BENCH=OFF"],
                        ["cmake", "--build", tree / "build", "--target", "guide_check", "-j", "2"], [tree / "build/guide_check"]):
            ended = subprocess.run([str(word) for word in command], capture_output=True, text=True)
            self.assertEqual(ended.returncode, 0, (ended.stdout + ended.stderr)[-4000:])
        self.assertIn("[  PASSED  ] 5 tests", ended.stdout)


if __name__ == "__main__":
    if PART == "code" and not (shutil.which("cmake") and shutil.which("ninja")):
        print("skipped: cmake and ninja are needed")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
