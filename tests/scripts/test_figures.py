"""The Python reader and the figure, on a made-up file: `python3 tests/scripts/test_figures.py`."""
import contextlib
import io
import itertools
import os
import subprocess
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCRIPTS = HERE.parents[1] / "scripts"
sys.path[:0] = [str(HERE), str(SCRIPTS)]
sys.dont_write_bytecode = True

import h5py  # noqa: E402
import numpy as np  # noqa: E402
import phakhi_results  # noqa: E402
import plot_trajectory  # noqa: E402
import thai_text  # noqa: E402
from sample_file import make_sample  # noqa: E402


class WithSample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.directory.name)
        cls.path = cls.folder / "run.h5"
        cls.truth = make_sample(cls.path)
        cls.run_read = phakhi_results.load(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    def changed(self, name, change):
        """A copy of the sample after change(file)."""
        path = self.folder / name
        path.write_bytes(self.path.read_bytes())
        with h5py.File(path, "r+") as file:
            change(file)
        return path


class Loading(WithSample):
    def test_shapes_and_names_are_those_of_the_file(self):
        run = self.run_read
        self.assertEqual(len(run.week), 261)
        self.assertEqual(run.states["commitment"].shape, (261, 60))
        self.assertEqual(run.states["goal"].shape, (261, 60, 3))
        self.assertEqual(set(run.agents["sector"]), {"people", "academia", "government"})
        self.assertEqual(set(run.ties["kind"]), {"form", "drop", "strengthen", "weaken"})
        self.assertEqual(run.outcome["outcome"], "collapsed")
        self.assertEqual(run.last_week, self.truth["end"])
        self.assertEqual(run.provenance["volatile"]["threads"], "1")
        self.assertEqual(len(run.failures), 22)

    def test_labels_and_units_in_both_languages(self):
        label = self.run_read.label
        self.assertEqual(label("network/mean_trust").text("th"), "ความไว้วางใจเฉลี่ย")
        self.assertEqual(label("agents/capacity").text("en", with_units=True), "capacity (hours/week)")
        self.assertEqual(label("FAIL-17").text("th"), "ขาดผู้นำ")
        self.assertEqual(label("STAGE-3").text("en"), "vision and strategy")

    def test_alarms_are_unbroken_stretches(self):
        alarms = self.run_read.alarms()
        self.assertEqual(alarms[alarms["failure"] == "FAIL-17"][["first_week", "last_week"]].values.tolist(),
                         [[131, 150], [168, self.truth["end"]]])

    def test_network_of_a_week_agrees_with_a_count_by_hand(self):
        for week in (0, 1, 12, 13, 14, 100, self.truth["end"]):
            graph = self.run_read.network_at(week)
            found = {tuple(sorted(pair)): tie["level"] for *pair, tie in graph.edges(data=True)}
            self.assertEqual(found, self.truth["ties"][week], f"week {week}")
            members = sum(traits["status"] == "member" for _, traits in graph.nodes(data=True))
            self.assertEqual(members, self.run_read.network["members"][week])

    def test_network_is_rebuilt_from_the_log_alone_where_no_snapshot_stands_before(self):
        def keep_last_snapshot(file):
            group, last = file["snapshots"], file["snapshots/first_tie"][-2:]
            week = group["week"][-1:]
            for name, values in [("week", week), ("first_tie", last - last[0])] + [
                    (name, group[name][last[0]:]) for name in ("source", "target", "trust", "trust_back", "closeness", "level")]:
                del group[name]
                group[name] = values
        run = phakhi_results.load(self.changed("log.h5", keep_last_snapshot))
        self.assertEqual(run.network_at(50).number_of_edges(), len(self.truth["ties"][50]))

    def test_states_recorded_every_few_weeks_have_their_own_scale(self):
        def thin(file):
            agents = file["agents"]
            agents["state_week"] = agents["week"][::4]
            for name in [name for name in agents if agents[name].shape[:1] == (261,) and name != "week"]:
                values = agents[name][::4]
                del agents[name]
                agents[name] = values
        run = phakhi_results.load(self.changed("thin.h5", thin))
        self.assertEqual(run.states["effort"].shape, (66, 60))
        np.testing.assert_array_equal(run.state_at("status", 103), self.run_read.states["status"][100])

    def test_no_network_after_the_end(self):
        with self.assertRaisesRegex(phakhi_results.ResultError, "no network in week 230; choose one from 0 to 213"):
            self.run_read.network_at(230)


class Refusing(WithSample):
    def refuses(self, path, problem):
        with self.assertRaisesRegex(phakhi_results.ResultError, problem) as caught:
            phakhi_results.load(path)
        self.assertNotIn("\n", str(caught.exception))
        self.assertIn(str(path), str(caught.exception))

    def test_a_newer_format_by_name(self):
        path = self.changed("newer.h5", lambda file: file.attrs.__setitem__("phakhi_format_version", "2.0"))
        self.refuses(path, r"phakhi_format_version 2\.0 is newer than this reader knows \(1\.x\)")

    def test_a_newer_minor_version_is_read(self):
        path = self.changed("minor.h5", lambda file: file.attrs.__setitem__("phakhi_format_version", "1.7"))
        self.assertEqual(len(phakhi_results.load(path).week), 261)

    def test_missing_foreign_and_damaged_files(self):
        self.refuses(self.folder / "nothing.h5", "no such file")
        text = self.folder / "text.h5"
        text.write_text("week,members\n")
        self.refuses(text, "not an HDF5 file")
        self.refuses(self.changed("foreign.h5", lambda file: file.attrs.__delitem__("phakhi_format")), "not written by phakhi")
        self.refuses(self.changed("ensemble.h5", lambda file: file.attrs.__setitem__("phakhi_format", "ensemble")), "phakhi replay")
        self.refuses(self.changed("lacks.h5", lambda file: file.__delitem__("ties")), "damaged or incomplete")
        cut = self.folder / "cut.h5"
        cut.write_bytes(self.path.read_bytes()[:200_000])
        self.refuses(cut, "damaged or incomplete")

    def test_a_tie_log_that_contradicts_itself(self):
        def drop_all(file):
            file["ties/kind"][...] = 1
        run = phakhi_results.load(self.changed("log2.h5", drop_all))
        with self.assertRaisesRegex(phakhi_results.ResultError, "drops a tie that does not exist"):
            run.network_at(20)


class Figures(WithSample):
    def draw(self, arguments):
        """(exit code, stderr) of the script."""
        messages = io.StringIO()
        with contextlib.redirect_stderr(messages), warnings.catch_warnings():
            warnings.simplefilter("error")  # a missing glyph is a warning
            code = plot_trajectory.main([str(argument) for argument in arguments])
        return code, messages.getvalue()

    def test_both_languages_in_three_formats(self):
        for lang, ending in itertools.product(("en", "th"), (".png", ".svg", ".pdf")):
            with self.subTest(lang=lang, ending=ending):
                figure = self.folder / f"figure_{lang}{ending}"
                self.assertEqual(self.draw([self.path, "-o", figure, "--lang", lang, "--weeks", "0,26,104,200"])[0], 0)
                self.assertGreater(figure.stat().st_size, 20_000)

    def test_text_is_inside_the_page_and_does_not_overlap(self):
        healthy = self.folder / "healthy.h5"
        make_sample(healthy, weeks=520, size=24, ends=False)
        short = self.folder / "short.h5"
        make_sample(short, weeks=40, size=12)
        for path, lang in itertools.product((self.path, healthy, short), ("en", "th")):
            with self.subTest(path=path.name, lang=lang):
                run = phakhi_results.load(path)
                figure = plot_trajectory.draw(run, lang)
                figure.canvas.draw()
                texts = [text for text in figure.findobj(plot_trajectory.matplotlib.text.Text) if text.get_text().strip() and text.get_visible()]
                boxes = {id(text): text.get_window_extent() for text in texts}
                for text in texts:
                    box = boxes[id(text)]
                    self.assertTrue(box.x0 >= 0 and box.y0 >= 0 and box.x1 <= figure.bbox.x1 and box.y1 <= figure.bbox.y1, text.get_text())
                for one, other in itertools.combinations(texts, 2):
                    self.assertFalse(overlap(boxes[id(one)], boxes[id(other)]), f"{one.get_text()!r} on {other.get_text()!r}")

    def test_bad_input_is_one_clear_line_and_exit_code_2(self):
        for arguments, problem in [(["nothing.h5"], "no such file"), ([self.path, "-o", "figure.docx"], "unknown kind of picture"),
                                   ([self.path, "--weeks", "0,1.5"], "whole numbers"), ([self.path, "--weeks", "0,240"], "no network in week 240")]:
            code, message = self.draw(arguments)
            self.assertEqual(code, 2, message)
            self.assertIn(problem, message)
            self.assertEqual(message.count("\n"), 1)

    def test_a_place_that_cannot_be_written_is_exit_code_3(self):
        self.assertEqual(self.draw([self.path, "-o", self.folder / "no" / "such" / "folder.png"])[0], 3)

    def test_help_begins_with_an_example(self):
        shown = subprocess.run([sys.executable, SCRIPTS / "plot_trajectory.py", "--help"], capture_output=True, text=True, check=True).stdout
        self.assertTrue(shown.startswith("example:"), shown)


def overlap(one, other, slack=0.22):
    """Do two text boxes overlap by more than `slack` of the lower one's height (boxes include room for marks that is often empty)?"""
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return wide > 1 and high > slack * min(one.height, other.height)


class ThaiText(unittest.TestCase):
    def test_marks_take_the_place_that_is_free(self):
        for text, drawn in [("ที่", "ที่"),                  # a tone above a vowel stays high
                            ("ผู้", "ผู\uf70b"),             # without a vowel above it comes down
                            ("น้ำ", "นํ้า"),                 # sara am: ring, tone above it, then aa
                            ("ญู", "\uf70fู"), ("ฐู", "\uf700ู"),  # the foot gives way to the vowel below
                            ("ป้า", "ป\uf706า"), ("ปี่", "ป\uf702\uf713"),  # beside a tall letter
                            ("กฎุ", "กฎ\uf718"), ("week 3", "week 3")]:
            self.assertEqual(thai_text.shape(text), drawn, text)

    def test_shaping_a_shaped_text_changes_nothing(self):
        for text in ("ผู้ที่เกี่ยวข้อง", "ญู ฐู น้ำ ฟื้นฟู"):
            self.assertEqual(thai_text.shape(thai_text.shape(text)), thai_text.shape(text))

    def test_long_labels_break_between_phrases_and_never_within_a_word(self):
        for text, lines in [("ความแตกต่างของความไว้วางใจระหว่างผู้ก่อตั้ง", "ความแตกต่างของความไว้วางใจ\nระหว่างผู้ก่อตั้ง"),
                            ("การถักทอที่เข้าหาคนใหม่ แทนที่จะแนะนำคนให้รู้จักกัน", "การถักทอที่เข้าหาคนใหม่\nแทนที่จะแนะนำคนให้รู้จักกัน"),
                            ("ความยากของงาน", "ความยากของงาน"), ("คำยาวมากที่ไม่มีที่ให้ตัดได้เลยสักแห่งเดียว", "คำยาวมากที่ไม่มีที่ให้ตัดได้เลยสักแห่งเดียว")]:
            self.assertEqual(thai_text.wrap(text, 30), lines)

    def test_language_by_option_then_environment(self):
        before = os.environ.get("PHAKHI_LANG")
        os.environ["PHAKHI_LANG"] = "th_TH.UTF-8"
        try:
            self.assertEqual((thai_text.chosen_language("en"), thai_text.chosen_language(None)), ("en", "th"))
        finally:
            os.environ.pop("PHAKHI_LANG")
            if before is not None:
                os.environ["PHAKHI_LANG"] = before


class FindPython(unittest.TestCase):
    def test_names_one_that_works_or_the_packages(self):
        found = subprocess.run(["sh", SCRIPTS / "find_python"], capture_output=True, text=True, env={**os.environ, "PYTHON": sys.executable})
        self.assertEqual((found.returncode, found.stdout.strip()), (0, sys.executable), found.stderr)


if __name__ == "__main__":
    unittest.main()
