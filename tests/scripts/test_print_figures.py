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
from phakhi_results import ResultError, compare, load, sensitivity  # noqa: E402


METHODS = {"morris": "trajectories = 6\nreplicates = 2", "sobol": "samples = 16\nshifts = 4\nreplicates = 1", "latin_hypercube": "samples = 20\nreplicates = 2"}


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
        for method, size in METHODS.items():
            factors = "".join(f'[[factor]]\nkey = "{key}"\nlow = {low}\nhigh = {high}\n' for key, low, high in (("strategy.push", 0, 1), ("environment.difficulty", 0.5, 2), ("parameters.founding.trust_spread", 0.05, 0.15)))
            (cls.folder / f"{method}.toml").write_text(f'schema = 1\nbase = "{PROJECT}/scenarios/failures/lack_of_leader.toml"\nmethod = "{method}"\n{size}\n{factors}')
            subprocess.run([PHAKHI, "experiment", cls.folder / f"{method}.toml", "-o", cls.folder / f"{method}.h5", "-q"], check=True, capture_output=True)
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
            for number, arguments in enumerate([("fingerprint", fails), ("phase", fails, "--x", "members", "--y", "output"), ("survival", fails, works, *program), ("differences", fails, works, "--measure", "life", *program),
                                                ("network", fails), ("network", fails, "--weeks", "40"), *(("sensitivity", self.folder / f"{method}.h5") for method in METHODS)]):
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

    def test_the_map_has_everybody_who_is_in_the_field_and_every_tie(self):
        figure = phakhi_figures.network(self.run_read, [0, 40])
        for axes, week in zip(figure.axes, (0, 40)):
            graph = self.run_read.network_at(week)
            self.assertEqual(len(axes.lines), len(graph))
            self.assertEqual(len(axes.collections[0].get_segments()), graph.number_of_edges())
            rings = sum(line.get_markeredgecolor() == phakhi_figures.INK for line in axes.lines)
            self.assertEqual(rings, sum(leader for _, leader in graph.nodes(data="leader")))
            self.assertIn(f"leaders: {rings}", axes.get_title())
        for first, second in zip(figure.axes[0].get_xlim(), figure.axes[1].get_xlim()):
            self.assertEqual(first, second)   # nobody jumps from one map to the next

    def test_sensitivity_shows_the_strongest_first_in_their_direction(self):
        table = sensitivity(self.folder / "morris.h5")
        life = table.loc["life"].sort_values("mu_star", ascending=False)
        axes = phakhi_figures.sensitivity(table, "life", most=2).axes[0]
        np.testing.assert_allclose([bar.get_width() for bar in axes.patches], life["mu_star"][:2])
        for bar, (_, row) in zip(axes.patches, life[:2].iterrows()):
            colour = phakhi_figures.COLOURS[0] if row["mu_low"] > 0 else phakhi_figures.COLOURS[1] if row["mu_high"] < 0 else "#B8BCC2"
            self.assertEqual(phakhi_figures.matplotlib.colors.to_hex(bar.get_facecolor()).upper(), colour.upper())
        for line, column in zip(axes.lines[0:4:2], range(2)):
            np.testing.assert_allclose(line.get_xdata(), life.iloc[column][["mu_star_low", "mu_star_high"]].to_numpy(float))
        table = sensitivity(self.folder / "sobol.h5")
        axes = phakhi_figures.sensitivity(table, "life").axes[0]
        of_life = table.loc["life"].sort_values("total", ascending=False)
        np.testing.assert_allclose([bar.get_width() for bar in axes.patches], [*of_life["total"], *of_life["first"]])

    def test_names_of_factors_say_something(self):
        table = sensitivity(self.folder / "morris.h5").loc["life"]
        self.assertEqual(dict(zip(table.index, phakhi_figures._factor_names(table, "en")))["parameters.founding.trust_spread"], "spread of trust between founders")
        self.assertEqual(dict(zip(table.index, phakhi_figures._factor_names(table, "th")))["environment.difficulty"], "ความยากของงาน")

    def test_limits_that_are_unknown_are_not_drawn_as_known(self):
        axes = phakhi_figures.differences(levels({0: 0.2, 26: 0.4}), lang="th").axes[0]
        self.assertTrue(np.isnan(axes.lines[0].get_xdata()[1]))
        phakhi_figures.survival(levels({0: 0.2, 26: 0.4}), lang="th").canvas.draw()

    def test_bad_input_is_one_clear_line_and_exit_code_2(self):
        fails = self.folder / "fails.h5"
        for arguments, problem in [(("fingerprint", self.folder / "none.h5", "-o", "f.svg"), "no such file"), (("fingerprint", fails, "-o", "f.docx"), "unknown kind of picture"),
                                   (("phase", fails, "--x", "mean_trst", "-o", self.folder / "f.svg"), "no measure `mean_trst`"),
                                   (("differences", fails, "--program", PHAKHI, "-o", self.folder / "f.svg"), "only one alternative"),
                                   (("network", fails, "--weeks", "9999", "-o", self.folder / "f.svg"), "no network in week 9999"),
                                   (("sensitivity", self.folder / "morris.h5", "--measure", "lif", "-o", self.folder / "f.svg"), "no measure `lif`"),
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
