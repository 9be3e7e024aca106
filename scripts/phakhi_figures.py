#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Figures for print, each a function that returns a matplotlib Figure and a command: fingerprint, phase, network, survival, differences, dose, sensitivity.

    from phakhi_figures import fingerprint, survival
    from phakhi_results import compare, load
    fingerprint(load("run.h5")).savefig("fingerprint.pdf")
    survival(compare("experiment.h5"), lang="th").savefig("survival.svg")

Vector output in one style, one or two columns of a journal wide, in English or Thai. Every number of many runs comes from `phakhi compare` or stands in the file; nothing is estimated here.
"""
import re
import sys
import textwrap

from drawing import ALARM, GRID, INK, ExampleParser, map_weeks, new_figure, start_where_the_packages_are, write_figure

try:
    import matplotlib
    import numpy as np
    from matplotlib.colors import LinearSegmentedColormap
    from network_map import draw_network, limits_of, members_of, node_style, scale_for, sectors_of, tie_colour, tie_width
    from phakhi_results import UNITS_TH, ResultError, compare, load, sensitivity as read_sensitivity, year_of
    from thai_text import choose_lettering, chosen_language, wrap
    MISSING = None
except ImportError as error:
    MISSING = error  # --help works all the same
    if __name__ == "__main__":
        start_where_the_packages_are()

EXAMPLE = """\
example:
  python3 scripts/phakhi_figures.py fingerprint run.h5 -o fingerprint.pdf
  python3 scripts/phakhi_figures.py phase run.h5 --x mean_trust --y mean_commitment -o phase.svg
  python3 scripts/phakhi_figures.py survival experiment.h5 -o survival.pdf --lang th
  python3 scripts/phakhi_figures.py differences experiment.h5 --measure life -o differences.pdf
  python3 scripts/phakhi_figures.py dose rotation.h5 --measure not_failed -o rotation.pdf
  python3 scripts/phakhi_figures.py network run.h5 --weeks 0,52,104 -o network.pdf
  python3 scripts/phakhi_figures.py sensitivity screening.h5 --measure life --most 12 -o sensitivity.pdf

"""
WORDS = {
    "en": {"year": "years", "week": "week", "surviving": "networks that have not failed", "indicator": "indicator (0.5 = alarm)", "difference": "{0}: difference from {1}",
           "start": "founding", "end": "week {0}", "dots": "dots: every year", "interval": "bars: 95% intervals", "alarm": "frame: alarm on (some alarms wait for months or years)",
           "week_year": "week {0} (year {1})", "founding": "founding", "counts": "members: {0}, leaders: {1}", "people": "people, civil society, business", "academia": "academia", "government": "government",
           "leader": "leader", "outside": "outside the network", "left": "has left", "influence": "influence low to high", "closeness": "ties: close to closer",
           "morris": "{0}:\nmean change (µ*) over the range of the factor", "sobol": "share of the variance of: {0}", "latin_hypercube": "partial rank correlation with: {0}",
           "raises": "more of it raises", "lowers": "more of it lowers", "open": "direction not settled", "sigma": "σ: depends on the others, or bends", "first": "alone", "total": "with all it takes part in",
           "too_few": "bars: 95% intervals; too wide to order all factors", "intervals": "bars: 95% intervals", "rest": "the {0} of {1} factors with the most effect"},
    "th": {"year": "ปี", "week": "สัปดาห์", "surviving": "เครือข่ายที่ยังไม่ล้มเหลว", "indicator": "ตัวชี้วัด (0.5 = เกณฑ์เตือน)", "difference": "{0}: ต่างจาก {1}",
           "start": "ก่อตั้ง", "end": "สัปดาห์ที่ {0}", "dots": "จุด: ทุกหนึ่งปี", "interval": "แถบ: ช่วงความเชื่อมั่น 95%", "alarm": "กรอบ: ช่วงที่สัญญาณดัง (บางสัญญาณต้องรอเป็นเดือนหรือเป็นปี)",
           "week_year": "สัปดาห์ที่ {0} (ปีที่ {1})", "founding": "ก่อตั้ง", "counts": "สมาชิก {0} คน ผู้นำ {1} คน", "people": "ภาคประชาชน", "academia": "ภาควิชาการ", "government": "ภาครัฐ",
           "leader": "ผู้นำ", "outside": "นอกเครือข่าย", "left": "ออกแล้ว", "influence": "อิทธิพลน้อยไปมาก", "closeness": "ความใกล้ชิดน้อยไปมาก",
           "morris": "{0}:\nการเปลี่ยนแปลงเฉลี่ย (µ*) ตลอดช่วงของปัจจัย", "sobol": "สัดส่วนของความแปรปรวนของ: {0}", "latin_hypercube": "สหสัมพันธ์อันดับบางส่วนกับ: {0}",
           "raises": "ยิ่งมากยิ่งเพิ่ม", "lowers": "ยิ่งมากยิ่งลด", "open": "ยังบอกทิศทางไม่ได้", "sigma": "σ: ขึ้นกับปัจจัยอื่น หรือไม่เป็นเส้นตรง", "first": "โดยลำพัง", "total": "รวมที่มีส่วนร่วมกับปัจจัยอื่น",
           "too_few": "แถบ: ช่วงความเชื่อมั่น 95% กว้างเกินกว่าจะเรียงลำดับได้ทุกปัจจัย", "intervals": "แถบ: ช่วงความเชื่อมั่น 95%", "rest": "{0} จาก {1} ปัจจัยที่มีผลมากที่สุด"}}
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A5195", "#4D4D4D"]  # Okabe and Ito first
DASHES = ["-", (0, (5, 1.5)), (0, (1.5, 1)), (0, (6, 1.5, 1.5, 1.5))]
COLUMN, PAGE = 88 / 25.4, 180 / 25.4  # inches: one column, two columns
SIZE = 7.5  # points


class Sheet:
    """A figure in the common style, with one axes (or a grid of them), and words in one language."""

    def __init__(self, lang, width, height, grid=(1, 1)):
        self.lang, self.lettering = lang, choose_lettering(lang == "th")
        style = {"axes.edgecolor": INK, "axes.linewidth": 0.6, "axes.titlesize": SIZE + 0.5, "xtick.major.width": 0.6, "ytick.major.width": 0.6, "xtick.major.size": 2.5, "ytick.major.size": 2.5,
                 "svg.fonttype": "path", "pdf.fonttype": 42, "legend.frameon": False, "lines.linewidth": 1.2}
        self.figure = new_figure(self.lettering, width, height, SIZE, layout="constrained", **style)
        self.grid = self.figure.subplots(*grid, squeeze=False).ravel()
        self.axes = self.grid[0]
        for axes in self.grid:
            axes.spines[["top", "right"]].set_visible(False)

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
    sheet.axes.set_title(sheet.word("dots"), loc="right", color="#666666")
    sheet.axes.margins(0.12)
    return sheet.figure


def network(run, weeks=None, lang="en"):
    """The network at one or several weeks, everybody in the same place on all maps: size for influence, shape and colour for the sector, a ring for leaders, width for closeness."""
    weeks = weeks or run.telling_weeks(3)
    columns = 2 if len(weeks) == 4 else min(len(weeks), 3)
    rows = -(-len(weeks) // columns)
    width, gap, title, key = COLUMN if columns == 1 else PAGE, 0.08, 0.44, 0.85 if columns == 1 else 0.45  # inches
    side = (width - gap) / columns - gap
    height = rows * (title + side) + gap + key
    sheet = Sheet(lang, width, height, (rows, columns))
    sheet.figure.set_layout_engine("none")   # the maps are square and stand where they are put
    for k, axes in enumerate(sheet.grid):
        axes.set_position([(gap + k % columns * (side + gap)) / width, 1 - (k // columns + 1) * (title + side) / height, side / width, side / height])
    graphs, places = [run.network_at(week) for week in weeks], np.stack([run.positions_at(week) for week in weeks])
    limits, scale = limits_of(graphs, places, 1.0), 0.62 * scale_for(run)
    for axes in sheet.grid[len(weeks):]:
        axes.axis("off")
    for axes, week, graph, place in zip(sheet.grid, weeks, graphs, places):
        axes.spines[:].set_visible(True)
        axes.spines[:].set_color(GRID)
        draw_network(axes, graph, place, limits, scale)
        members = members_of(graph)
        when = sheet.word("week_year", week, year_of(week)) if week else sheet.word("founding")
        axes.set_title(f"{when}\n" + sheet.word("counts", len(members), sum(graph.nodes[node]["leader"] for node in members)))
    _network_key(sheet, run, scale, columns)
    return sheet.figure


def _network_key(sheet, run, scale, columns):
    """What the marks of the maps mean, below them."""
    from matplotlib.legend_handler import HandlerTuple
    from matplotlib.lines import Line2D
    mark = lambda *traits, **other: Line2D([], [], **{**node_style(*traits, scale=scale), **other})  # noqa: E731
    entries = [(mark("member", name, 0.5), sheet.word(name) if name in WORDS[sheet.lang] else name) for name in sectors_of(run)]
    entries += [(mark("member", "", 0.5, True, color="white"), sheet.word("leader")), (mark("outside"), sheet.word("outside")), (mark("left"), sheet.word("left"))]
    entries += [(tuple(mark("member", "", level, color="#777777") for level in (0.0, 0.5, 1.0)), sheet.word("influence")),
                (tuple(Line2D([], [], color=tie_colour(level), linewidth=tie_width(level) * max(scale, 0.5)) for level in (0.1, 0.5, 0.9)), sheet.word("closeness"))]
    sheet.figure.legend(*zip(*entries), loc="lower center", ncols=2 if columns == 1 else 4, handlelength=2.6, columnspacing=1.4, handletextpad=0.5,
                        handler_map={tuple: HandlerTuple(ndivide=None, pad=0.15)})


def sensitivity(table, measure=None, most=15, lang="en"):
    """What the factors of a sampled design do to a measure, the strongest first, with 95 % intervals: Morris's µ* coloured by direction with σ, Sobol's first and total indices, or partial rank
    correlations. `table`: phakhi_results.sensitivity(path)."""
    measures = table.index.get_level_values("measure").unique().tolist()
    measure = measure or ("life" if "life" in measures else measures[0])
    if measure not in measures:
        raise ResultError("--measure", f"these results have no measure `{measure}`", "choose one of: " + ", ".join(measures))
    method, of_measure = table.attrs["method"], table.loc[measure]
    column = {"morris": "mu_star", "sobol": "total"}.get(method, "partial_rank_correlation")
    order = of_measure[column].abs().sort_values(ascending=False, kind="stable").dropna().index
    if order.empty:
        raise ResultError("--measure", f"nothing is known of what the factors do to `{measure}`: it does not vary, or there are too few points", "choose another measure, or more samples")
    rows = of_measure.loc[order[:most]]
    sheet = Sheet(lang, PAGE * 0.78, 1.1 + (0.31 if lang == "th" else 0.235) * len(rows))   # Thai lines are taller
    {"morris": _morris, "sobol": _sobol}.get(method, _correlations)(sheet, rows)
    sheet.axes.set_yticks(range(len(rows)), [sheet.lettering(name) for name in _factor_names(rows, lang)])
    sheet.axes.set_ylim(len(rows) - 0.4, -0.6)
    sheet.axes.tick_params(axis="y", length=0)
    sheet.axes.axvline(0, color=INK, linewidth=0.7)
    sheet.axes.grid(axis="x", color=GRID, linewidth=0.6)
    sheet.axes.set_axisbelow(True)
    about = of_measure.iloc[0]
    name = (about["measure_label_th"] if lang == "th" else "") or about["measure_label"]
    unit = about["measure_unit"]
    in_words = UNITS_TH.get(unit, unit) if lang == "th" else unit
    if method == "morris" and unit not in ("", "1") and in_words not in name:
        name += f" ({in_words})"
    sheet.axes.set_xlabel(sheet.word(method, name), loc="right")
    notes = [sheet.word("too_few" if about["too_few_samples"] else "intervals")] + ([sheet.word("rest", len(rows), len(of_measure))] if len(rows) < len(of_measure) else [])
    sheet.axes.set_title("; ".join(reversed(notes)), loc="right", color="#666666")
    return sheet.figure


def _factor_names(rows, lang):
    """Labels of factors without what they say of units and values; the key where a label says nothing by itself or two are alike."""
    labels = [re.split(r" \(|; |: ", (row["factor_label_th"] if lang == "th" else "") or row["factor_label"])[0] for _, row in rows.iterrows()]
    clear = [label and not label[0].isdigit() and labels.count(label) == 1 for label in labels]
    names = [label if good else key.removeprefix("parameters.") for key, label, good in zip(rows.index, labels, clear)]
    return ["\n".join(textwrap.wrap(name, 44)) if lang == "en" else wrap(name, 34) for name in names]


def _interval(sheet, row, column, at, **style):
    sheet.axes.plot([row[f"{column}_low"], row[f"{column}_high"]], [at, at], color=INK, linewidth=0.9, solid_capstyle="butt", **style)


def _legend_below(sheet, marks):
    """Below all, where no bar comes in its way."""
    room, height = 0.21 * -(-len(marks) // 2), sheet.figure.get_figheight()
    sheet.figure.set_figheight(height + room)
    sheet.figure.legend(handles=marks, loc="lower right", ncols=2, borderaxespad=0.2)
    sheet.figure.get_layout_engine().set(rect=(0, room / (height + room), 1, height / (height + room)))


def _morris(sheet, rows):
    colours = {"raises": COLOURS[0], "lowers": COLOURS[1], "open": "#B8BCC2"}
    for k, (_, row) in enumerate(rows.iterrows()):
        direction = "raises" if row["mu_low"] > 0 else "lowers" if row["mu_high"] < 0 else "open"
        sheet.axes.barh(k, row["mu_star"], height=0.62, color=colours[direction])
        _interval(sheet, row, "mu_star", k)
        sheet.axes.plot(row["sigma"], k, marker="D", markersize=3.2, markerfacecolor="white", markeredgecolor=INK, markeredgewidth=0.7, linestyle="")
    marks = [matplotlib.patches.Patch(color=colour, label=sheet.word(key)) for key, colour in colours.items()]
    marks.append(matplotlib.lines.Line2D([], [], marker="D", markersize=3.2, markerfacecolor="white", markeredgecolor=INK, markeredgewidth=0.7, linestyle="", label=sheet.word("sigma")))
    _legend_below(sheet, marks)


def _sobol(sheet, rows):
    for key, offset, colour in (("total", -0.17, "#9CC3DE"), ("first", 0.17, COLOURS[0])):
        sheet.axes.barh(np.arange(len(rows)) + offset, rows[key], height=0.34, color=colour, label=sheet.word(key))
        for k, (_, row) in enumerate(rows.iterrows()):
            _interval(sheet, row, key, k + offset)
    _legend_below(sheet, sheet.axes.get_legend_handles_labels()[0])


def _correlations(sheet, rows):
    for k, (_, row) in enumerate(rows.iterrows()):
        clear = row["partial_rank_correlation_low"] > 0 or row["partial_rank_correlation_high"] < 0
        _interval(sheet, row, "partial_rank_correlation", k)
        sheet.axes.plot(row["partial_rank_correlation"], k, marker="o", markersize=5, color=COLOURS[0], markerfacecolor=COLOURS[0] if clear else "white")
    sheet.axes.set_xlim(-1, 1)


def survival(compared, lang="en"):
    """Kaplan–Meier curves of the alternatives with their 95 % bands."""
    alternatives, horizon = compared["alternatives"], compared["horizon_weeks"]
    sheet = Sheet(lang, PAGE * 0.72, 2.6 + 0.13 * len(alternatives))
    factor, names = _names_of_levels([one["title"].get(lang) or one["title"]["en"] or compared["title"].get(lang, "") for one in alternatives])
    for k, one in enumerate(alternatives):
        steps, colour = one["survival"]["steps"], COLOURS[k % len(COLOURS)]
        weeks = [0, *(step["week"] for step in steps), horizon]
        curve = lambda key: [1, *(step["survival"] if step[key] is None else step[key] for step in steps)]  # noqa: E731
        extended = {key: values + values[-1:] for key, values in ((key, curve(key)) for key in ("survival", "low", "high"))}
        sheet.axes.fill_between(weeks, extended["low"], extended["high"], step="post", color=colour, alpha=0.12, linewidth=0)
        sheet.axes.step(weeks, extended["survival"], where="post", color=colour, linestyle=DASHES[k // 4 % len(DASHES)], label=sheet.lettering(names[k]))
    sheet.years(horizon)
    sheet.axes.set(ylim=(0, 1.02), yticks=[0, 0.25, 0.5, 0.75, 1], yticklabels=["0", "25%", "50%", "75%", "100%"])
    sheet.axes.set_ylabel(sheet.word("surviving"))
    sheet.axes.grid(axis="y", color=GRID, linewidth=0.6)
    legend = sheet.axes.legend(loc="upper left", bbox_to_anchor=(1.01, 1), borderaxespad=0, title=sheet.lettering(wrap(factor, 18) if lang == "th" else "\n".join(textwrap.wrap(factor, 24))), alignment="left")
    legend.get_title().set_fontsize(SIZE)
    return sheet.figure


def _names_of_levels(titles):
    """("mentoring", ["0", "0.25"]) of ["mentoring 0", "mentoring 0.25"]: what all titles begin with stands once; ("", titles) where they have no such beginning."""
    shared = titles[0].rpartition(" ")[0]
    if len(titles) > 1 and shared and all(title.rpartition(" ")[0] == shared for title in titles):
        return shared, [title.rpartition(" ")[2] for title in titles]
    return "", titles


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
            levels.append((_name_of_level(one, lang) or name, float(level), one["means"][measure]))
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


def _name_of_level(alternative, lang):
    """What a title says before its level: "วาระของผู้นำ" of "วาระของผู้นำ 26"."""
    return (alternative["title"].get(lang) or alternative["title"]["en"]).rpartition(" ")[0]


def _quantity(compared, measure):
    found = next((quantity for quantity in compared["quantities"] if quantity["key"] == measure), None)
    if found is None:
        raise ResultError("--measure", f"these results have no measure `{measure}`", "choose one of: " + ", ".join(quantity["key"] for quantity in compared["quantities"]))
    return found


FIGURES = {"fingerprint": fingerprint, "phase": phase, "network": network, "survival": survival, "differences": differences, "dose": dose, "sensitivity": sensitivity}
OPTIONS = {"phase": ["x", "y"], "network": ["weeks"], "differences": ["measure"], "dose": ["measure"], "sensitivity": ["measure", "most"]}  # those that a figure understands


def parse_arguments(arguments):
    parser = ExampleParser("phakhi_figures.py", EXAMPLE)
    parser.add_argument("figure", choices=list(FIGURES), help="fingerprint, phase, network: of one run; survival, differences, dose: of many; sensitivity: of a sampled design")
    parser.add_argument("result", metavar="RESULT.h5", nargs="+", help="what run, replay, experiment or merge wrote; several are compared")
    parser.add_argument("-o", "--output", metavar="FIGURE", required=True, help="picture to write: .pdf, .svg or .png")
    parser.add_argument("--measure", help="what differences, dose (default: not_failed) and sensitivity (default: life) show")
    parser.add_argument("--most", type=int, help="factors that sensitivity shows at most (default: 15)")
    parser.add_argument("--weeks", metavar="W,W,…", help="weeks of the maps of network, 1 to 6 of them (default: three telling ones)")
    parser.add_argument("--x", help="measure along the x axis of phase (default: mean_trust)")
    parser.add_argument("--y", help="measure along the y axis of phase (default: mean_commitment)")
    parser.add_argument("--program", default=None, help="the phakhi that compares (default: build/release/phakhi of the project, else the one on PATH)")
    return parser.parse_args(arguments)


def draw(options, lang):
    given = {name: getattr(options, name) for name in OPTIONS.get(options.figure, []) if getattr(options, name)}
    if options.figure in ("fingerprint", "phase", "network"):
        result = load(options.result[0], states=[])
        if "weeks" in given:
            given["weeks"] = map_weeks(given["weeks"], result)
    elif options.figure == "sensitivity":
        result = read_sensitivity(options.result[0])
    else:
        result = compare(*options.result, program=options.program)
    return FIGURES[options.figure](result, lang=lang, **given)


def main(arguments=None):
    options = parse_arguments(arguments)
    return write_figure(options.output, lambda: draw(options, chosen_language(options.lang)), MISSING, 300)


if __name__ == "__main__":
    sys.exit(main())
