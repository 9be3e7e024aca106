#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs every command of the tutorials, in order, in a folder that holds their worksheets, and compares what they print with what the page shows.

    test_tutorial.py PHAKHI PROJECT

On a page, a block ```sh holds commands, one a line; a block ```text behind it is what the last of them prints, "…" standing for any lines; ```sample is shown only.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PHAKHI, PROJECT = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()


def blocks(page):
    return re.findall(r"^```(sh|text)\n(.*?)^```$", page.read_text("utf-8"), re.M | re.S)


def fits(shown, printed):
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in shown.splitlines())
    return re.fullmatch(pattern, printed)


class Tutorials(unittest.TestCase):
    def walk(self, name):
        with tempfile.TemporaryDirectory() as folder:
            for sheet in (PROJECT / "docs/tutorial").glob("*.csv"):
                shutil.copy(sheet, folder)
            (Path(folder) / "scenarios").symlink_to(PROJECT / "scenarios")
            environment = {"PATH": f"{PHAKHI.parent}:/usr/bin:/bin", "LC_ALL": "C"} | {key: os.environ[key] for key in os.environ if key.endswith("SAN_OPTIONS")}
            printed, done = "", 0
            for kind, text in blocks(PROJECT / "docs" / name):
                if kind == "text":
                    self.assertTrue(fits(text, printed), f"{name} shows\n{text}\nbut the program prints\n{printed}")
                    continue
                for command in filter(None, text.splitlines()):
                    verb = command.split()[1]
                    ended = subprocess.run(["/bin/sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True)
                    self.assertEqual(ended.returncode, 0, f"{name}: {command}\n{ended.stderr}")
                    printed, done = ended.stdout, done + 1
                    if verb == "compare" and "--csv" not in command:
                        facts = json.loads(subprocess.run(["/bin/sh", "-c", command + " --json"], cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout)
                        self.assertEqual({rank["alternative"] for rank in facts["ranking"]}, {"do_nothing", "command_mindset", "small_wins", "network_mindset"})
                        for alternative in facts["alternatives"]:
                            self.assertIn(alternative["title"]["th" if "--lang th" in command else "en"], printed)
                            self.assertGreater(alternative["means"]["money"]["estimate"], 0)
            self.assertGreater(done, 6)

    def test_english(self):
        self.walk("tutorial_analyst.md")

    def test_thai(self):
        self.walk("tutorial_analyst_th.md")

    def test_trainers(self):
        self.walk("guide_trainer.md")

    def test_trainers_in_thai(self):
        self.walk("guide_trainer_th.md")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
