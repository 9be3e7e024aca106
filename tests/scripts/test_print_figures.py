"""Figures for print, from real results: `python3 tests/scripts/test_print_figures.py PHAKHI PROJECT`."""
import contextlib
import io
import subprocess
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

PHAKHI, PROJECT = (Path(argument).resolve() for argument in sys.argv[1:3])
sys.path.insert(0, str(PROJECT / "scripts"))
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402
import phakhi_figures  # noqa: E402
from phakhi_results import ResultError, compare, load  # noqa: E402


def interval(value, low, high):
    return {"estimate": value, "low": low, "high": high}


def levels(values):
    """What compare says of an experiment with one number, made up."""
    return {"horizon_weeks": 104, "title": {"en": "rotation", "th": "หมุนเวียน"}, "reference": "strategy.rotation_weeks=0",
            "quantities": [{"key": "not_failed", "label": {"en": "not failed", "th": "ไม่ล้มเหลว"}, "unit": "1"}],
            "alternatives": [{"key": f"strategy.rotation_weeks={level}", "title": {"en": f"rotation {level}", "th": f"ผู้นำหมุนเวียนที่ {level}"}, "means": {"not_failed": interval(share, share - 0.1, share + 0.1)},
                              "survival": {"steps": [{"week": 30, "survival": share, "low": share - 0.1, "high": None}]}} for level, share in values.items()],
            "differences": [{"alternative": f"strategy.rotation_weeks={level}", "differences": {"not_failed": interval(share, share - 0.1, None)}} for level, share in values.items() if level]}


class PrintFigures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.directory.name)
        for name, weeks in (("fails", 0), ("works", 26)):
            subprocess.run([PHAKHI, "run", PROJECT / "scenarios/failures/lack_of_leader.toml", "--set", f"strategy.rotation_weeks={weeks}", "--weeks", "160", "--replicates", "0", "-o", cls.folder / f"{name}.h5"],
                           check=True, capture_output=True)
        cls.run_read = load(cls.folder / "fails.h5", states=[])

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def command(self, *arguments):
        """(exit code, stderr) of the script."""
        messages = io.StringIO()
        with contextlib.redirect_stderr(messages), warnings.catch_warnings():
            warnings.simplefilter("error")  # a missing glyph is a warning
            code = phakhi_figures.main([str(argument) for argument in arguments])
        return code, messages.getvalue()

    def test_every_figure_in_both_languages_as_vectors(self):
        fails, works, program = self.folder / "fails.h5", self.folder / "works.h5", ("--program", PHAKHI)
        for lang in ("en", "th"):
            for number, arguments in enumerate([("fingerprint", fails), ("phase", fails, "--x", "members", "--y", "output"), ("survival", fails, works, *program), ("differences", fails, works, "--measure", "life", *program)]):
                for ending in ("svg", "pdf"):
                    picture = self.folder / f"{number}_{lang}.{ending}"
                    code, message = self.command(*arguments, "-o", picture, "--lang", lang)
                    self.assertEqual(code, 0, message)
                    self.assertGreater(picture.stat().st_size, 3000)

    def test_the_fingerprint_shows_the_indicators_of_the_file(self):
        axes = phakhi_figures.fingerprint(self.run_read).axes[0]
        names = [tick.get_text().split()[-1] for tick in axes.get_yticklabels()]
        drawn = axes.images[0].get_array()
        for row, name in enumerate(names):
            np.testing.assert_allclose(drawn[row], self.run_read.indicator[name].iloc[:self.run_read.last_week + 1])
        self.assertEqual(len(axes.patches), sum(self.run_read.alarms()["failure"].isin(names)))

    def test_compare_is_what_the_program_says(self):
        facts = compare(self.folder / "fails.h5", self.folder / "works.h5", program=PHAKHI)
        self.assertEqual([one["key"] for one in facts["alternatives"]], ["fails", "works"])
        with self.assertRaisesRegex(ResultError, "none.h5"):
            compare(self.folder / "none.h5", program=PHAKHI)

    def test_a_dose_stands_at_its_level_in_order(self):
        axes = phakhi_figures.dose(levels({26: 0.4, 0: 0.2, 104: 0.7})).axes[0]
        self.assertEqual([tick.get_text() for tick in axes.get_xticklabels()], ["0", "26", "104"])
        np.testing.assert_allclose(axes.lines[0].get_ydata(), [0.2, 0.4, 0.7])

    def test_limits_that_are_unknown_are_not_drawn_as_known(self):
        axes = phakhi_figures.differences(levels({0: 0.2, 26: 0.4}), lang="th").axes[0]
        self.assertTrue(np.isnan(axes.lines[0].get_xdata()[1]))
        phakhi_figures.survival(levels({0: 0.2, 26: 0.4}), lang="th").canvas.draw()

    def test_bad_input_is_one_clear_line_and_exit_code_2(self):
        fails = self.folder / "fails.h5"
        for arguments, problem in [(("fingerprint", self.folder / "none.h5", "-o", "f.svg"), "no such file"), (("fingerprint", fails, "-o", "f.docx"), "unknown kind of picture"),
                                   (("phase", fails, "--x", "mean_trst", "-o", self.folder / "f.svg"), "no measure `mean_trst`"),
                                   (("differences", fails, "--program", PHAKHI, "-o", self.folder / "f.svg"), "only one alternative"),
                                   (("dose", fails, "--program", PHAKHI, "-o", self.folder / "f.svg"), "not a level of one number")]:
            code, message = self.command(*arguments)
            self.assertEqual(code, 2, message)
            self.assertIn(problem, message)
            self.assertEqual(message.count("\n"), 1)

    def test_help_begins_with_an_example(self):
        shown = subprocess.run([sys.executable, PROJECT / "scripts/phakhi_figures.py", "--help"], capture_output=True, text=True, check=True).stdout
        self.assertTrue(shown.startswith("example:"), shown)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
