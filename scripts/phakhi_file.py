# SPDX-License-Identifier: MIT
"""A file of phakhi (HDF5) as such: opened with errors of one line, its version checked, its labels and columns read. What the files hold is known by phakhi_trajectory and phakhi_ensemble."""
import os
import re
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np
import pandas as pd

FORMAT_MAJOR = 1
UNITS_TH = {"healthy weeks": "สัปดาห์ที่เข้มแข็ง", "weeks": "สัปดาห์", "week": "สัปดาห์", "members": "คน", "agents": "คน", "people": "คน", "hours": "ชั่วโมง",
            "hours/week": "ชั่วโมงต่อสัปดาห์", "1/week": "ต่อสัปดาห์", "ties": "เส้น", "baht": "บาท"}


class ResultError(Exception):
    """A file that cannot be read: place, problem, and what to do about it, in one line."""

    def __init__(self, place, problem, suggestion):
        super().__init__(f"{place}: {problem}; {suggestion}")


@dataclass(frozen=True)
class Label:
    """What a dataset is called, in both languages, and its unit ("1" when it has none)."""
    en: str
    th: str
    units: str

    def text(self, lang="en", with_units=False):
        name = (self.th or self.en) if lang == "th" else self.en
        if not with_units or self.units in ("", "1", name):
            return name
        return f"{name} ({UNITS_TH.get(self.units, self.units) if lang == 'th' else self.units})"


@contextmanager
def reading(path, kind, again):
    """The open file `path`, of that kind; whatever is missing or broken in it becomes one line that says what to do `again`."""
    try:
        with open_file(path) as file:
            check_format(path, file, kind)
            yield file
    except ResultError:
        raise
    except (OSError, KeyError, ValueError, IndexError, RuntimeError, TypeError) as error:
        problem = " ".join(str(error).split())
        raise ResultError(path, f"the file is damaged or incomplete ({problem})", f"run the {again} again to write it anew") from error


def open_file(path):
    if not Path(path).is_file():
        raise ResultError(path, "no such file", "give the file written by `phakhi run SCENARIO.toml -o RESULT.h5`")
    if not os.access(path, os.R_OK):
        raise ResultError(path, "the file may not be read", "ask its owner for permission")
    if not h5py.is_hdf5(path):
        raise ResultError(path, "not an HDF5 file", "give the .h5 file written by `phakhi run SCENARIO.toml -o RESULT.h5`")
    try:
        return h5py.File(path, "r")
    except OSError as error:
        if re.search(r"unable to lock|errno = (11|35|37|524)\b", str(error)):
            raise ResultError(path, "the file is locked", "wait until the run is finished; on network disks set "
                              "HDF5_USE_FILE_LOCKING=FALSE") from error
        raise


def check_format(path, file, wanted="trajectory"):
    kind = plain(file.attrs.get("phakhi_format", ""))
    if kind == "trajectory" and wanted == "ensemble":
        raise ResultError(path, "this is one run, not an ensemble of many", "read it with load(), or give the file that `phakhi experiment` wrote")
    if kind == "ensemble" and wanted == "trajectory":
        raise ResultError(path, "this is an ensemble of many runs, not one run",
                          f"take one out with `phakhi replay {path} --run N -o RUN.h5`")
    if kind != wanted:
        raise ResultError(path, "an HDF5 file, but not written by phakhi (no attribute phakhi_format)",
                          "give the file written by `phakhi run`")
    version = str(plain(file.attrs.get("phakhi_format_version", "")))
    major = re.match(r"(\d+)(\.|$)", version)
    if not major:
        raise ResultError(path, f"phakhi_format_version is `{version}`, not a version such as 1.0", "run the scenario again")
    if int(major[1]) > FORMAT_MAJOR:
        raise ResultError(path, f"phakhi_format_version {version} is newer than this reader knows ({FORMAT_MAJOR}.x)",
                          "use the scripts that came with the phakhi that wrote the file")


def describe(name, item, labels, flags):
    """Takes down label and flag meanings of one dataset (CF attributes)."""
    if not isinstance(item, h5py.Dataset):
        return
    read = {key: plain(item.attrs[key]) for key in ("long_name", "long_name_th", "units", "flag_meanings") if key in item.attrs}
    short = name.split("/")[-1].replace("_", " ")
    labels[name] = Label(read.get("long_name", short), read.get("long_name_th", ""), read.get("units", "1"))
    if "flag_values" in item.attrs:
        values = np.atleast_1d(item.attrs["flag_values"])
        flags[name] = dict(zip((int(value) for value in values), read["flag_meanings"].split()))


def table_of(group, flags, names, index=None):
    table = pd.DataFrame({name: column_of(group[name], flags.get(f"{group.name.strip('/')}/{name}", {})) for name in names})
    return table.set_index(pd.Index(group[index][()], name=index)).drop(columns=[index], errors="ignore") if index else table


def column_of(dataset, meanings):
    """Values of a column: strings decoded, flags by their meanings."""
    if h5py.check_string_dtype(dataset.dtype):
        return dataset.asstr()[()]
    values = dataset[()]
    return [meanings.get(int(value), str(value)) for value in values] if meanings else values


def tree_of(group):
    """Attributes and datasets of a group and of its groups, as nested dicts."""
    tree = {key: plain(value) for key, value in group.attrs.items()}
    for name, item in group.items():
        is_text = isinstance(item, h5py.Dataset) and h5py.check_string_dtype(item.dtype)
        tree[name] = tree_of(item) if isinstance(item, h5py.Group) else plain((item.asstr() if is_text else item)[()])
    return tree


def plain(value):
    """A scalar as a plain str, int or float; arrays stay arrays."""
    if isinstance(value, np.ndarray) and value.size == 1:
        value = value.reshape(())[()]
    if isinstance(value, np.generic):
        value = value.item()
    return value.decode("utf-8") if isinstance(value, bytes) else value
