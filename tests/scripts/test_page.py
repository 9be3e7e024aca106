"""A page in a real browser: `python3 tests/scripts/test_page.py PHAKHI PROJECT`. Skipped (77) where there is no Chromium."""
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PHAKHI, PROJECT = (Path(argument).resolve() for argument in sys.argv[1:3]) if len(sys.argv) > 2 else (None, None)
ID = r"(FAIL|ACT|STAGE|SHOCK|TIE)-\d+"
ALLOWED = ID + r"|\b[a-z]+(_[a-z]+)+\b|phakhi( check| report)?|[\w./-]*\.(toml|h5|csv)\b|parameters\.[a-z_.]+|--[a-z]+|\bEN\b|\b[AB]\b|\([PN]\)|seed|Hub|kB"  # Hub, seed: Thai readers use the words


class Words(HTMLParser):
    """What a reader of the page sees: texts outside scripts, styles and provenance, and labels of controls."""

    def __init__(self):
        super().__init__()
        self.hidden, self.texts = [], []

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "noscript", "style", "dd", "title"):
            self.hidden.append(tag)
        self.texts += [value for name, value in attributes if name in ("title", "aria-label", "placeholder") and value]

    def handle_endtag(self, tag):
        if self.hidden and self.hidden[-1] == tag:
            self.hidden.pop()

    def handle_data(self, data):
        if not self.hidden and data.strip():
            self.texts.append(data.strip())


class InBrowser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.directory = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.directory.name)
        for name, weeks in (("fails", 0), ("works", 26)):
            cls.call("run", PROJECT / "scenarios/failures/lack_of_leader.toml", "--set", f"strategy.rotation_weeks={weeks}", "--weeks", "160", "--replicates", "0", "-o", cls.folder / f"{name}.h5")
        cls.call("report", cls.folder / "fails.h5", "-o", cls.folder / "one.html")
        (cls.folder / "why.json").write_text(cls.call("explain", cls.folder / "fails.h5", "--replicates", "20", "--json"))
        cls.call("report", cls.folder / "fails.h5", "--explain", cls.folder / "why.json", "-o", cls.folder / "why.html")
        cls.call("report", PROJECT / "scenarios/failures/lack_of_leader.toml", "--quiz", "-o", cls.folder / "quiz.html")
        cls.call("report", cls.folder / "works.h5", cls.folder / "fails.h5", "-o", cls.folder / "two.html")

    @classmethod
    def tearDownClass(cls):
        cls.directory.cleanup()

    @staticmethod
    def call(*arguments):
        return subprocess.run([PHAKHI, *arguments], check=True, capture_output=True, text=True).stdout

    def shown(self, name, fragment=""):
        """(document after its scripts ran, lines of the console)."""
        with tempfile.TemporaryDirectory() as profile:
            ran = subprocess.run([BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}", "--enable-logging=stderr", "--virtual-time-budget=3000",
                                  "--dump-dom", f"file://{self.folder / name}{fragment}"], capture_output=True, text=True, timeout=120)
        return ran.stdout, [line for line in ran.stderr.splitlines() if "CONSOLE" in line]

    def test_shows_a_week_in_both_languages_without_a_word_on_the_console(self):
        for fragment, clock in (("#week=90", "week 90"), ("#week=90&lang=th", "สัปดาห์ที่ 90")):
            document, console = self.shown("one.html", fragment)
            self.assertEqual(console, [])
            self.assertTrue(f"<b>{clock}</b>" in document, clock)

    def test_two_results_are_in_step(self):
        document, console = self.shown("two.html", "#week=20")
        self.assertEqual(console, [])
        self.assertEqual(document.count("<b>week 20</b>"), 2)

    def test_many_runs_are_drawn_in_both_languages(self):
        if "  experiment  " not in subprocess.run([PHAKHI, "--help"], capture_output=True, text=True, check=True).stdout:
            self.skipTest("this program has no experiments")
        experiment = self.folder / "experiment.toml"
        experiment.write_text(f'schema = 1\nbase = "{PROJECT}/scenarios/failures/lack_of_leader.toml"\nreplicates = 20\nseed = 1\nmethod = "factorial"\n'
                              '[[factor]]\nkey = "strategy.rotation_weeks"\nvalues = [0, 26]\n')
        self.call("experiment", experiment, "-o", self.folder / "many.h5")
        self.call("report", self.folder / "many.h5", "-o", self.folder / "many.html")
        document, console = self.shown("many.html")
        self.assertEqual(console, [])
        self.assertGreater(document.count('class="plot"'), 3)
        self.assert_thai("many.html", "#lang=th")

    def test_a_quiz_asks_in_its_week_and_keeps_the_answer_to_itself(self):
        document, console = self.shown("quiz.html", "#week=1")
        self.assertEqual(console, [])
        visible = document[document.index("<body"):document.index('id="sheet"')]
        for answer in ("lack of leader", "FAIL-17", "Which failure"):
            self.assertFalse(answer in visible, answer)
        self.assertTrue("Which failure is under way?" in self.shown("quiz.html", "#week=500")[0])

    def test_a_crowd_is_drawn_to_the_end_layer_by_layer(self):
        self.call("run", PROJECT / "scenarios/default.toml", "--set", "population.founders=450", "--set", "population.pool=460", "--weeks", "30", "--replicates", "0", "-o", self.folder / "crowd.h5")
        self.call("report", self.folder / "crowd.h5", "-o", self.folder / "crowd.html")
        shown = (self.folder / "crowd.html").read_text()
        play = """<script>document.addEventListener("DOMContentLoaded", () => {
            const map = page.maps[0], drawn = [];
            for (const layer of ["drawTies", "drawPeople"]) { const draw = map[layer].bind(map); map[layer] = (week) => { drawn.push(layer[4] + week); draw(week); }; }
            clock.playing = true;
            for (const week of [1, 1.3, 1.6, 2.1, 3.2, 30]) setWeek(week);
            play(false);
            document.title = drawn.join(" "); });</script>"""
        (self.folder / "crowd.html").write_text(shown.replace("</body>", play + "</body>"))
        document, console = self.shown("crowd.html")
        self.assertEqual(console, [])
        self.assertEqual(re.search("<title>(.*?)</title>", document)[1], "T1 P1 T2 P2 T30 P30")   # one layer a frame, and what is left when it stops

    def test_no_english_word_remains_in_the_thai_page(self):
        for name in ("one.html", "two.html", "why.html", "quiz.html"):
            self.assert_thai(name, "#week=100&lang=th&member=3")

    def assert_thai(self, name, fragment):
        words = Words()
        words.feed(self.shown(name, fragment)[0])
        self.assertGreater(len(words.texts), 40)
        for text in words.texts:
            self.assertNotIn("undefined", text)
            self.assertNotRegex(re.sub(ALLOWED, "", text), r"[A-Za-z]{2,}", text)


if __name__ == "__main__":
    if not BROWSER:
        print("no Chromium: skipped")
        sys.exit(77)
    unittest.main(argv=sys.argv[:1])
