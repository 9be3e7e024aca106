#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Ensembles as pandas reads them, and the scripts for clusters, with several processes at once.

    test_ensemble.py PHAKHI PROJECT      exit code 77 if a package is missing (ctest skips)
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PHAKHI, PROJECT = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve()
sys.path.insert(0, str(PROJECT / "scripts"))
try:
    import numpy as np
    import pandas as pd
    import phakhi_results
except ImportError as missing:
    print(f"skipped: {missing}; scripts/packages.txt names the packages")
    sys.exit(77)

BASE = "schema = 1\nweeks = 20\n[population]\nfounders = 8\noutsiders = 4\n"
EXPERIMENT = """schema = 1
base = "base.toml"
replicates = 150
[[factor]]
key = "strategy.use"
values = ["do_nothing", "small_wins"]
[[factor]]
key = "strategy.rotation_weeks"
values = [0, 13]
"""


def phakhi(*arguments):
    done = subprocess.run([PHAKHI, *map(str, arguments)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Ensembles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.at = Path(cls.folder.name)
        (cls.at / "base.toml").write_text(BASE)
        (cls.at / "e.toml").write_text(EXPERIMENT)
        phakhi("experiment", cls.at / "e.toml", "-o", cls.at / "whole.h5")
        cls.many = phakhi_results.load_ensemble(cls.at / "whole.h5")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_pandas_reads_what_the_table_says(self):
        phakhi("export", self.at / "whole.h5", "--format", "csv", "-o", self.at / "tables")
        table, runs = pd.read_csv(self.at / "tables/runs.csv"), self.many.runs
        self.assertEqual(len(runs), 600)
        for column in ("design_point", "replicate", "outcome", "end_week", "strategy.use", "strategy.rotation_weeks"):
            self.assertEqual(table[column].tolist(), runs[column].tolist(), column)
        np.testing.assert_allclose(table["cumulative_output"], runs["cumulative_output"])
        self.assertEqual(len(self.many.alarms), len(pd.read_csv(self.at / "tables/run_failures.csv")))
        self.assertEqual(self.many.label("series/mean_trust").text("th")[:12], "ความไว้วางใจ")

    def test_series_are_weeks_of_runs_and_end_with_them(self):
        members = self.many.series["members"]
        self.assertEqual(members.shape, (600, 21))
        self.assertEqual(len(self.many.series), 12)
        alive = np.arange(21)[None, :] <= self.many.runs["end_week"].to_numpy()[:, None]
        self.assertTrue((np.isfinite(members) == alive).all())
        np.testing.assert_allclose(members[np.arange(600), self.many.runs["end_week"]], self.many.runs["members"])
        mean = self.many.mean_series("members")
        self.assertEqual(mean.shape, (21, 4))
        self.assertAlmostEqual(mean.iloc[0, 0], 8)

    def test_one_run_is_no_ensemble(self):
        phakhi("replay", self.at / "whole.h5", "--run", 5, "-o", self.at / "5.h5")
        with self.assertRaisesRegex(phakhi_results.ResultError, "one run, not an ensemble"):
            phakhi_results.load_ensemble(self.at / "5.h5")
        with self.assertRaisesRegex(phakhi_results.ResultError, "phakhi replay"):
            phakhi_results.load(self.at / "whole.h5")
        one = phakhi_results.load(self.at / "5.h5")
        np.testing.assert_array_equal(one.network["mean_trust"].to_numpy().astype("f4"), self.many.series["mean_trust"][5])

    def test_xarray_opens_every_group(self):
        try:
            import h5netcdf  # noqa: F401
            import xarray
        except ImportError:
            self.skipTest("no xarray")
        for group in ("design", "runs", "series", "failures"):
            with xarray.open_dataset(self.at / "whole.h5", group=group, engine="h5netcdf") as data:
                self.assertGreater(len(data.variables), 2, group)

    # ---- clusters: the scripts as a scheduler would call them, several processes at once

    def script(self, name, *arguments, **settings):
        words = [str(PROJECT / "scripts/cluster" / name), *map(str, arguments)]
        return subprocess.Popen(words, env=os.environ | {"PHAKHI": PHAKHI} | settings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=self.at)

    def end(self, process):
        out, err = process.communicate()
        self.assertEqual(process.returncode, 0, out + err)

    def expect_same_runs(self, path):
        pd.testing.assert_frame_equal(phakhi_results.load_ensemble(path).runs, self.many.runs)

    def test_tasks_of_a_slurm_array(self):
        tasks = [self.script("slurm_array.sh", "e.toml", "array.h5", 3, SLURM_ARRAY_TASK_ID=str(k), SLURM_CPUS_PER_TASK="1") for k in (3, 1, 2)]
        for task in tasks:
            self.end(task)
        phakhi("merge", self.at / "array.h5")
        self.expect_same_runs(self.at / "array.h5")

    def test_submitting_a_slurm_array(self):
        tools = self.at / "slurm"
        tools.mkdir()
        (tools / "sbatch").write_text('#!/bin/sh\nprintf "%s " "$@" >>sbatch.log; echo >>sbatch.log; echo 77\n')
        (tools / "sbatch").chmod(0o755)
        self.end(self.script("slurm_array.sh", "e.toml", "queued.h5", "8", PATH=f"{tools}:{os.environ['PATH']}"))
        first, second = (self.at / "sbatch.log").read_text().splitlines()
        self.assertIn("--array=1-8", first)
        self.assertTrue(first.endswith("e.toml queued.h5 8 "), first)
        self.assertIn("--dependency=afterok:77", second)
        self.assertIn("merge 'queued.h5'", second)

    def test_srun(self):
        tools = self.at / "srun_tools"
        tools.mkdir()
        (tools / "srun").write_text('#!/bin/sh\nshift\nfor k in 0 1 2; do SLURM_PROCID=$k SLURM_NTASKS=3 "$@" & done; wait\n')
        (tools / "srun").chmod(0o755)
        self.end(self.script("srun.sh", "e.toml", "srun.h5", PATH=f"{tools}:{os.environ['PATH']}", SLURM_PROCID="0"))
        self.expect_same_runs(self.at / "srun.h5")

    @unittest.skipUnless(shutil.which("parallel"), "no GNU parallel")
    def test_gnu_parallel(self):
        self.end(self.script("gnu_parallel.sh", "e.toml", "parallel.h5", 5, JOBS="3"))
        self.expect_same_runs(self.at / "parallel.h5")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
