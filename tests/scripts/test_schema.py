#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""`phakhi schema` against every scenario and experiment that is shipped, and against mistakes.

    test_schema.py PHAKHI PROJECT      exit code 77 if a package is missing (ctest skips)
"""
import copy
import datetime
import json
import subprocess
import sys
import unittest
from pathlib import Path

try:
    import jsonschema
    import tomllib
except ImportError as missing:
    print(f"skipped: {missing}; scripts/packages.txt names the packages")
    sys.exit(77)

PHAKHI, PROJECT = sys.argv[1], Path(sys.argv[2])


def schema(kind, language="en"):
    return json.loads(subprocess.run([PHAKHI, "schema", kind, "--lang", language], capture_output=True, text=True, check=True).stdout)


def plain(value):
    """TOML as JSON has it: dates are texts."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


def read(path):
    return plain(tomllib.loads(path.read_text("utf-8")))


def is_experiment(content):
    return any(key in content for key in ("factor", "base", "method", "replicates"))


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.of = {kind: schema(kind) for kind in ("scenario", "experiment")}
        for one in cls.of.values():
            jsonschema.Draft4Validator.check_schema(one)
        cls.validator = {kind: jsonschema.Draft4Validator(one) for kind, one in cls.of.items()}

    def mistakes(self, content, kind="scenario"):
        return [f"{'.'.join(map(str, error.path))}: {error.message[:200]}" for error in self.validator[kind].iter_errors(content)]

    def test_everything_shipped_is_valid(self):
        files = sorted((PROJECT / "scenarios").rglob("*.toml")) + sorted((PROJECT / "docs").rglob("*.toml"))
        self.assertGreater(len(files), 40)
        for file in files:
            content = read(file)
            self.assertEqual(self.mistakes(content, "experiment" if is_experiment(content) else "scenario"), [], file)

    def test_the_default_scenario_has_every_key_with_its_default(self):
        default = read(PROJECT / "scenarios/default.toml")
        for section in ("strategy", "environment"):
            keys = self.of["scenario"]["properties"][section]["properties"]
            self.assertEqual(set(keys) - {"use"}, set(default[section]))
            for key, value in default[section].items():
                self.assertEqual(keys[key]["default"], value, key)
        for owner, own in self.of["scenario"]["properties"]["parameters"]["properties"].items():
            self.assertEqual({key: value["default"] for key, value in own["properties"].items()}, default["parameters"][owner], owner)

    def test_unknown_keys_are_refused_everywhere(self):
        whole = {"schema": 1, "run": {}, "population": {"sectors": {}}, "network": {}, "environment": {}, "strategy": {}, "action": [{"id": "ACT-5"}], "shock": [{"id": "SHOCK-4"}],
                 "change": [{"strategy": {"push": 0.5}}], "parameters": {"interaction": {}}, "processes": {}, "variation": {}, "costs": {}, "output": {}, "scenario": {"title": {"en": "x"}}}
        self.assertEqual(self.mistakes(whole), [])

        def tables(value, path=()):
            if isinstance(value, dict):
                yield path
                for key, one in value.items():
                    yield from tables(one, (*path, key))
            if isinstance(value, list):
                for k, one in enumerate(value):
                    yield from tables(one, (*path, k))

        for path in tables(whole):
            wrong = copy.deepcopy(whole)
            place = wrong
            for step in path:
                place = place[step]
            place["no_such_key"] = 1
            self.assertNotEqual(self.mistakes(wrong), [], path)
        self.assertNotEqual(self.mistakes({"schema": 1, "no_such_key": 1}, "experiment"), [])
        self.assertNotEqual(self.mistakes({"schema": 1, "factor": [{"key": "strategy.push", "no_such_key": 1}]}, "experiment"), [])

    def test_wrong_values_are_refused(self):
        for wrong in ({}, {"schema": 2}, {"schema": 1, "run": {"weeks": -1}}, {"schema": 1, "run": {"weeks": 1.5}}, {"schema": 1, "strategy": {"push": "much"}}, {"schema": 1, "strategy": {"push": 9}},
                      {"schema": 1, "strategy": {"use": "network_mindse"}}, {"schema": 1, "network": {"form": "natual"}}, {"schema": 1, "action": [{"week": 3}]}, {"schema": 1, "action": [{"id": "ACT-99"}]},
                      {"schema": 1, "change": [{"week": 3}]}, {"schema": 1, "variation": {"strategy.push": {"sd": 0.3, "low": 0, "high": 1}}}, {"schema": 1, "variation": {"strategy.puhs": {"sd": 0.3}}},
                      {"schema": 1, "processes": {"off": ["cultur"]}}):
            self.assertNotEqual(self.mistakes(wrong), [], wrong)
        for good in ({"schema": 1, "run": {"weeks": 260.0}}, {"schema": 1, "strategy": {"leaders": "auto", "use": "mine.toml"}}, {"schema": 1, "variation": {"strategy": {"push": {"sd": 0.3}}}},
                     {"schema": 1, "seed": "18446744073709551615"}, {"schema": 1, "start_date": "2026-01-05"}):
            self.assertEqual(self.mistakes(good), [], good)

    def test_an_experiment_may_vary_any_setting(self):
        self.assertEqual(self.mistakes({"schema": 1, "base": "scenario.toml", "replicates": 200, "seed": 1, "common_random_numbers": True, "method": "factorial",
                                        "factor": [{"key": "strategy.use", "values": ["do_nothing", "small_wins"]}, {"key": "parameters.interaction.trust_gain", "low": 0.01, "high": 0.1, "scale": "log"}],
                                        "keep": {"trajectories": "failed:first 5"}}, "experiment"), [])

    def test_meanings_stand_in_both_languages_that_of_the_reader_first(self):
        push = schema("scenario", "th")["properties"]["strategy"]["properties"]["push"]["description"]
        self.assertTrue(any("\u0e00" <= c <= "\u0e7f" for c in push.split("\n")[0]), push)
        self.assertEqual(push.split("\n")[:2], self.of["scenario"]["properties"]["strategy"]["properties"]["push"]["description"].split("\n")[1::-1])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
