#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Figures for print, each a function that returns a matplotlib Figure and a command: fingerprint, phase, survival, differences, dose.

    from phakhi_figures import fingerprint, survival
    from phakhi_results import compare, load
    fingerprint(load("run.h5")).savefig("fingerprint.pdf")
    survival(compare("experiment.h5"), lang="th").savefig("survival.svg")

Vector output in one style, one or two columns of a journal wide, in English or Thai. Every number of many runs comes from `phakhi compare`; nothing is estimated here.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

try:
    import matplotlib
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.colors import LinearSegmentedColormap
    from matplotlib.figure import Figure
    from phakhi_results import ResultError, compare, load
    from thai_text import choose_lettering, chosen_language
    MISSING = None
except ImportError as error:
    MISSING = error  # --help works all the same
    if __name__ == "__main__" and "PHAKHI_PYTHON_TRIED" not in os.environ:  # the first python3 on PATH may lack Debian's packages
        found = subprocess.run([str(Path(__file__).with_name("find_python"))], capture_output=True, text=True).stdout.strip()
        if found:
            os.execve(found, [found, *sys.argv], {**os.environ, "PHAKHI_PYTHON_TRIED": "1"})

EXAMPLE = """\
example:
  python3 scripts/phakhi_figures.py fingerprint run.h5 -o fingerprint.pdf
  python3 scripts/phakhi_figures.py phase run.h5 --x mean_trust --y mean_commitment -o phase.svg
  python3 scripts/phakhi_figures.py survival experiment.h5 -o survival.pdf --lang th
  python3 scripts/phakhi_figures.py differences experiment.h5 --measure life -o differences.pdf
  python3 scripts/phakhi_figures.py dose rotation.h5 --measure not_failed -o rotation.pdf

"""
WORDS = {
    "en": {"year": "year", "week": "week", "surviving": "networks that have not failed", "indicator": "indicator (0.5 = alarm)", "difference": "{0}: difference from {1}",
           "start": "founding", "end": "week {0}", "interval": "bars: 95% intervals", "alarm": "frame: alarm on"},
    "th": {"year": "ปี", "week": "สัปดาห์", "surviving": "เครือข่ายที่ยังไม่ล้มเหลว", "indicator": "ตัวชี้วัด (0.5 = เกณฑ์เตือน)", "difference": "{0}: ต่างจาก {1}",
           "start": "ก่อตั้ง", "end": "สัปดาห์ที่ {0}", "interval": "แถบ: ช่วงความเชื่อมั่น 95%", "alarm": "กรอบ: ช่วงที่สัญญาณดัง"}}
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A5195", "#4D4D4D"]  # Okabe and Ito first
DASHES = ["-", (0, (5, 1.5)), (0, (1.5, 1)), (0, (6, 1.5, 1.5, 1.5))]
INK, GRID, ALARM = "#222222", "#E3E5E8", "#B5341C"
COLUMN, PAGE = 88 / 25.4, 180 / 25.4  # inches: one column, two columns
SIZE = 7.5  # points


class Sheet:
    """A figure in the common style, with one axes, and words in one language."""

    def __init__(self, lang, width, height):
        self.lang, self.lettering = lang, choose_lettering(lang == "th")
        self.style = {"font.family": list(self.lettering.families), "font.size": SIZE, "axes.edgecolor": INK, "axes.linewidth": 0.6, "axes.titlesize": SIZE + 0.5, "text.color": INK,
                      "xtick.major.width": 0.6, "ytick.major.width": 0.6, "xtick.major.size": 2.5, "ytick.major.size": 2.5, "svg.hashsalt": "phakhi", "svg.fonttype": "path", "text.parse_math": False,
                      "pdf.fonttype": 42, "legend.frameon": False, "lines.linewidth": 1.2}
        matplotlib.rcParams.update(self.style)
        self.figure = Figure(figsize=(width, height), layout="constrained", facecolor="white")
        FigureCanvasAgg(self.figure)
        self.axes = self.figure.add_subplot()
        self.axes.spines[["top", "right"]].set_visible(False)

    def word(self, key, *values):
        return self.lettering(WORDS[self.lang][key].format(*values))

    def text(self, pair):
        """A text that the program gives in both languages."""
        return self.lettering(pair.get(self.lang) or pair["en"])

    def years(self, horizon):
        step = next(step for step in (1, 2, 5, 10, 20, 50) if horizon / 52 / step <= 10)
        ticks = range(0, int(horizon // 52) + 1, step) if horizon >= 52 else []
        if ticks:
            self.axes.set_xticks([52 * year for year in ticks], [str(year) for year in ticks])
        self.axes.set_xlim(0, horizon)
        self.axes.set_xlabel(self.word("year" if ticks else "week"))


def fingerprint(run, lang="en"):
    """The indicators of one run over time as a heat map, those that came near to an alarm, in the order in which they did; frames where the alarm is on."""
    values = run.indicator.iloc[:run.last_week + 1]
    shown = [name for name in values if values[name].max() >= 0.25]
    shown.sort(key=lambda name: (int(np.argmax(values[name].to_numpy() >= 0.5)) if values[name].max() >= 0.5 else 10 ** 6, -values[name].max()))
    shown = shown or list(values)[:1]
    sheet = Sheet(lang, PAGE, 0.9 + 0.17 * len(shown))
    colours = LinearSegmentedColormap.from_list("alarm", ["#FFFFFF", "#FBE3D6", "#E58E5D", "#8F2D0C"])
    picture = sheet.axes.imshow(values[shown].to_numpy().T, aspect="auto", interpolation="nearest", cmap=colours, vmin=0, vmax=1, extent=(0, run.last_week + 1, len(shown), 0))
    for name, first, last in run.alarms().itertuples(index=False):
        if name in shown:
            sheet.axes.add_patch(matplotlib.patches.Rectangle((first, shown.index(name)), min(last, run.last_week) + 1 - first, 1, fill=False, edgecolor=INK, linewidth=0.9))
    sheet.axes.set_yticks(np.arange(len(shown)) + 0.5, [sheet.lettering(f"{run.label(name).text(lang)}  {name}") for name in shown])
    sheet.axes.tick_params(axis="y", length=0)
    sheet.years(run.last_week + 1)
    bar = sheet.figure.colorbar(picture, ax=sheet.axes, fraction=0.03, pad=0.015, ticks=[0, 0.5, 1])
    bar.set_label(sheet.word("indicator"))
    bar.outline.set_linewidth(0.5)
    sheet.axes.set_title(sheet.word("alarm"), loc="right", color="#666666")
    return sheet.figure


def phase(run, x="mean_trust", y="mean_commitment", lang="en"):
    """The course of one run in the plane of two measures, its years marked."""
    for name in (x, y):
        if name not in run.network:
            raise ResultError(run.path, f"there is no measure `{name}`", "choose one of: " + ", ".join(run.network))
    sheet = Sheet(lang, COLUMN, COLUMN * 0.9)
    course = run.network.loc[:run.last_week, [x, y]].dropna()
    sheet.axes.plot(course[x], course[y], color=COLOURS[0], linewidth=0.9, alpha=0.75)
    for week in course.index[course.index % 52 == 0]:
        sheet.axes.plot(*course.loc[week], marker="o", markersize=3, color=COLOURS[0])
    for week, marker, words, colour in ((course.index[0], "s", sheet.word("start"), COLOURS[2]), (course.index[-1], "X" if run.ended else "D", sheet.word("end", course.index[-1]), ALARM if run.ended else COLOURS[2])):
        sheet.axes.plot(*course.loc[week], marker=marker, markersize=6, color=colour, zorder=5)
        sheet.axes.annotate(words, course.loc[week], xytext=(5, 5), textcoords="offset points", zorder=6)
    sheet.axes.set_xlabel(sheet.lettering(run.label(f"network/{x}").text(lang, True)))
    sheet.axes.set_ylabel(sheet.lettering(run.label(f"network/{y}").text(lang, True)))
    sheet.axes.margins(0.12)
    return sheet.figure


def survival(compared, lang="en"):
    """Kaplan–Meier curves of the alternatives with their 95 % bands."""
    alternatives, horizon = compared["alternatives"], compared["horizon_weeks"]
    sheet = Sheet(lang, PAGE * 0.72, 2.6 + 0.13 * len(alternatives))
    for k, one in enumerate(alternatives):
        steps, colour = one["survival"]["steps"], COLOURS[k % len(COLOURS)]
        weeks = [0, *(step["week"] for step in steps), horizon]
        curve = lambda key: [1, *(step["survival"] if step[key] is None else step[key] for step in steps)]  # noqa: E731
        extended = {key: values + values[-1:] for key, values in ((key, curve(key)) for key in ("survival", "low", "high"))}
        sheet.axes.fill_between(weeks, extended["low"], extended["high"], step="post", color=colour, alpha=0.12, linewidth=0)
        sheet.axes.step(weeks, extended["survival"], where="post", color=colour, linestyle=DASHES[k // 4 % len(DASHES)], label=sheet.text(one["title"]) or sheet.text(compared["title"]))
    sheet.years(horizon)
    sheet.axes.set(ylim=(0, 1.02), yticks=[0, 0.25, 0.5, 0.75, 1], yticklabels=["0", "25%", "50%", "75%", "100%"])
    sheet.axes.set_ylabel(sheet.word("surviving"))
    sheet.axes.grid(axis="y", color=GRID, linewidth=0.6)
    sheet.axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1), borderaxespad=0)
    return sheet.figure


def differences(compared, measure="not_failed", lang="en"):
    """What each alternative has more or less of a measure than the reference, with 95 % intervals; filled where the interval does not hold zero."""
    quantity = _quantity(compared, measure)
    titles = {one["key"]: one["title"] for one in compared["alternatives"]}
    rows = [(titles[one["alternative"]], one["differences"][measure]) for one in compared["differences"]]
    if not rows:
        raise ResultError("compare", "there is only one alternative", "give an experiment with several, or several results")
    sheet = Sheet(lang, COLUMN * 1.35, 0.75 + 0.24 * len(rows))
    scale = 100 if measure == "not_failed" else 1
    for k, (_, interval) in enumerate(rows):
        value, low, high = (np.nan if interval[key] is None else interval[key] * scale for key in ("estimate", "low", "high"))
        clear = low > 0 or high < 0
        sheet.axes.plot([low, high], [k, k], color=COLOURS[0], linewidth=1.4)
        sheet.axes.plot(value, k, marker="o", markersize=5, color=COLOURS[0], markerfacecolor=COLOURS[0] if clear else "white")
    sheet.axes.axvline(0, color=INK, linewidth=0.7, linestyle=(0, (3, 2)))
    sheet.axes.set_yticks(range(len(rows)), [sheet.text(title) for title, _ in rows])
    sheet.axes.set_ylim(len(rows) - 0.5, -0.5)
    sheet.axes.set_xlabel(sheet.word("difference", sheet.text(quantity["label"]) + (" (%)" if scale == 100 else ""), sheet.text(titles[compared["reference"]])))
    return sheet.figure


def dose(compared, measure="not_failed", lang="en"):
    """A measure against the levels of the one number that the alternatives differ in (the rotation curve: how long a leader's term is), with 95 % intervals."""
    quantity = _quantity(compared, measure)
    levels = []
    for one in compared["alternatives"]:
        name, _, level = one["key"].partition("=")
        try:
            levels.append((name, float(level), one["means"][measure]))
        except ValueError:
            raise ResultError("compare", f"the alternative `{one['key']}` is not a level of one number", "give an experiment with one numeric factor") from None
    levels.sort(key=lambda level: level[1])
    sheet = Sheet(lang, COLUMN, COLUMN * 0.72)
    values = np.array([[np.nan if level[2][key] is None else level[2][key] for key in ("estimate", "low", "high")] for level in levels])
    place = np.array([level[1] for level in levels])
    sheet.axes.plot(place, values[:, 0], color=COLOURS[0], marker="o", markersize=4)
    sheet.axes.vlines(place, values[:, 1], values[:, 2], color=COLOURS[0], linewidth=1.2, alpha=0.6)
    sheet.axes.set_xticks(place, [f"{level[1]:g}" for level in levels])
    sheet.axes.set_xlabel(sheet.lettering(levels[0][0]))
    sheet.axes.set_ylabel(sheet.text(quantity["label"]))
    if measure == "not_failed":
        sheet.axes.set_ylim(0, 1.02)
        sheet.axes.yaxis.set_major_formatter(matplotlib.ticker.PercentFormatter(1))
    sheet.axes.set_title(sheet.word("interval"), loc="right", color="#666666")
    return sheet.figure


def _quantity(compared, measure):
    found = next((quantity for quantity in compared["quantities"] if quantity["key"] == measure), None)
    if found is None:
        raise ResultError("--measure", f"these results have no measure `{measure}`", "choose one of: " + ", ".join(quantity["key"] for quantity in compared["quantities"]))
    return found


OF_ONE_RUN, OF_MANY = {"fingerprint": fingerprint, "phase": phase}, {"survival": survival, "differences": differences, "dose": dose}


def parse_arguments(arguments):
    class Parser(argparse.ArgumentParser):
        def format_help(self):
            return EXAMPLE + super().format_help()
    parser = Parser(prog="phakhi_figures.py")
    parser.add_argument("figure", choices=["fingerprint", "phase", "survival", "differences", "dose"], help="fingerprint, phase: of one run; survival, differences, dose: of many")
    parser.add_argument("result", metavar="RESULT.h5", nargs="+", help="what run, replay, experiment or merge wrote; several are compared")
    parser.add_argument("-o", "--output", metavar="FIGURE", required=True, help="picture to write: .pdf, .svg or .png")
    parser.add_argument("--lang", choices=["en", "th"], help="language of the words (default: PHAKHI_LANG, else the locale)")
    parser.add_argument("--measure", help="what differences and dose show (default: not_failed)")
    parser.add_argument("--x", help="measure along the x axis of phase (default: mean_trust)")
    parser.add_argument("--y", help="measure along the y axis of phase (default: mean_commitment)")
    parser.add_argument("--program", default=None, help="the phakhi that compares (default: build/release/phakhi of the project, else the one on PATH)")
    return parser.parse_args(arguments)


def draw(options, lang):
    if options.figure in OF_ONE_RUN:
        run = load(options.result[0], states=[])
        axes = {key: value for key, value in (("x", options.x), ("y", options.y)) if value and options.figure == "phase"}
        return OF_ONE_RUN[options.figure](run, lang=lang, **axes)
    measure = {"measure": options.measure} if options.measure and options.figure != "survival" else {}
    return OF_MANY[options.figure](compare(*options.result, program=options.program), lang=lang, **measure)


def main(arguments=None):
    options = parse_arguments(arguments)
    if MISSING:
        print(f"this python3 lacks {MISSING.name}; run the script with `$(scripts/find_python)`, which finds one that has it", file=sys.stderr)
        return 3
    output = Path(options.output)
    try:
        if output.suffix not in (".png", ".svg", ".pdf"):
            raise ResultError(output, "unknown kind of picture", "name it .pdf, .svg or .png")
        figure = draw(options, chosen_language(options.lang))
        figure.savefig(output, dpi=300, metadata={".svg": {"Date": None}, ".pdf": {"CreationDate": None}}.get(output.suffix))
    except ResultError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{output}: cannot be written ({error.strerror}); choose another place with -o", file=sys.stderr)
        return 3
    print(f"wrote {output}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
