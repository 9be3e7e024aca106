# SPDX-License-Identifier: MIT
"""What the scripts that draw have in common: a Python that has the packages, a figure with letters of both languages, a parser whose help begins with an example,
pictures that come out equal for equal results, and errors of one line. Knows nothing of what is drawn; matplotlib is asked for only when a figure is made."""
import argparse
import os
import subprocess
import sys
from pathlib import Path

KINDS = (".pdf", ".svg", ".png")
INK, GRID, ALARM = "#222222", "#E3E5E8", "#B5341C"


def start_where_the_packages_are():
    """Starts this script once more, with a Python that has Debian's packages: the first python3 on PATH may lack them. Returns if there is none."""
    if "PHAKHI_PYTHON_TRIED" in os.environ:
        return
    found = subprocess.run([str(Path(__file__).with_name("find_python"))], capture_output=True, text=True).stdout.strip()
    if found:
        os.execve(found, [found, *sys.argv], {**os.environ, "PHAKHI_PYTHON_TRIED": "1"})


class ExampleParser(argparse.ArgumentParser):
    """Options whose help begins with an example, and the two that every figure has."""

    def __init__(self, prog, example):
        super().__init__(prog=prog)
        self.example = example
        self.add_argument("--lang", choices=["en", "th"], help="language of the words (default: PHAKHI_LANG, else the locale)")

    def format_help(self):
        return self.example + "\n" + super().format_help()


def new_figure(lettering, width, height, size, **style):
    """An empty figure of so many inches, its letters `size` points high; `style`: further matplotlib settings."""
    import matplotlib
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    layout = style.pop("layout", None)
    matplotlib.rcParams.update({"font.family": list(lettering.families), "font.size": size, "text.color": INK, "svg.hashsalt": "phakhi", "text.parse_math": False, **style})
    figure = Figure(figsize=(width, height), layout=layout, facecolor="white")
    FigureCanvasAgg(figure)
    return figure


def map_weeks(option, run):
    """The weeks that --weeks names, for the maps of a run."""
    from phakhi_results import ResultError
    weeks = [word.strip() for word in option.split(",")]
    if not all(week.isdigit() for week in weeks) or not 1 <= len(weeks) <= 6:
        raise ResultError("--weeks", f"`{option}` is not a list of 1 to 6 whole numbers", "write for example --weeks 0,26,104,200")
    beyond = [week for week in weeks if int(week) > run.last_week]
    if beyond:
        raise ResultError("--weeks", f"there is no network in week {beyond[0]}", f"choose weeks from 0 to {run.last_week}")
    return sorted({int(week) for week in weeks})


def write_figure(output, make, missing, dpi):
    """Writes the figure that `make()` draws; returns the exit code. `missing`: the ImportError of a package, if any."""
    if missing:
        print(f"this python3 lacks {missing.name}; run the script with `$(scripts/find_python)`, which finds one that has it", file=sys.stderr)
        return 3
    from phakhi_results import ResultError
    output = Path(output)
    try:
        if output.suffix not in KINDS:
            raise ResultError(output, "unknown kind of picture", "name it .pdf, .svg or .png")
        make().savefig(output, dpi=dpi, metadata={".svg": {"Date": None}, ".pdf": {"CreationDate": None}}.get(output.suffix))
    except ResultError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{output}: cannot be written ({error.strerror}); choose another place with -o", file=sys.stderr)
        return 3
    print(f"wrote {output}", file=sys.stderr)
    return 0
