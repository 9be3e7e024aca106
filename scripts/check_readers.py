#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads a result of phakhi with every reader that people use and compares what they see.

    check_readers.py RUN.h5

h5py is the yardstick; xarray with netcdf4 and with h5netcdf must find every dataset with the same values, rhdf5 (R, if installed) the same
sizes, sums, missing values and text lengths. Prints a table, one row a dataset; exit code 1 if any reader differs.
"""
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import h5py
import numpy as np

try:
    import xarray as xr
except ImportError:
    xr = None

ENGINES = ("netcdf4", "h5netcdf")


def datasets(path):
    """{path in the file: values} by h5py; texts as str."""
    found = {}

    def note(name, item):
        if isinstance(item, h5py.Dataset):
            found[name] = item.asstr()[()] if h5py.check_string_dtype(item.dtype) else item[()]

    with h5py.File(path) as file:
        file.visititems(note)
    return found


def by_xarray(path, groups, engine):
    """The same by xarray, group by group; what a reader cannot open is missing."""
    found = {}
    for group in groups:
        try:
            with xr.open_dataset(path, group=group, engine=engine, decode_times=True) as data:
                for name, column in data.variables.items():
                    found[f"{group}/{name}"] = column.values
        except Exception as error:  # a reader that fails is what this script is to show
            print(f"{engine} cannot open /{group}: {error}", file=sys.stderr)
    return found


def same(a, b):
    a, b = np.asarray(a), np.asarray(b)
    if a.dtype.kind in "OUS":
        return a.shape == b.shape and [str(x) for x in a.flat] == [str(x) for x in b.flat]
    return a.shape == b.shape and a.dtype == b.dtype and bool(np.array_equal(a, b, equal_nan=a.dtype.kind == "f"))


def facts(values):
    """Size, missing values and sum (of texts: bytes), as R reports them."""
    values = np.asarray(values)
    if values.dtype.kind in "OUS":
        return values.size, 0, float(sum(len(str(text).encode()) for text in values.flat))
    missing = int(np.isnan(values).sum()) if values.dtype.kind == "f" else 0
    return values.size, missing, float(np.nansum(values.astype(float)))


def by_r(path):
    """{path in the file: (size, missing, sum)} by rhdf5, or None without R."""
    if not shutil.which("Rscript"):
        return None
    done = subprocess.run(["Rscript", str(Path(__file__).with_name("check_readers.R")), path], capture_output=True, text=True)
    if done.returncode:
        print(done.stderr.strip(), file=sys.stderr)
        return None
    rows = (line.split("\t") for line in done.stdout.splitlines())
    return {name: (int(size), int(missing), float(total)) for name, size, missing, total in rows}


def agrees(expected, seen):
    return seen is not None and expected[:2] == seen[:2] and abs(expected[2] - seen[2]) <= 1e-9 * max(1.0, abs(expected[2]))


def main(path):
    warnings.simplefilter("ignore")
    expected = datasets(path)
    groups = sorted({name.rsplit("/", 1)[0] for name in expected})
    readers = {engine: by_xarray(path, groups, engine) for engine in ENGINES} if xr else {}
    from_r = by_r(path)
    print(f"{'dataset':<36}{'type':<9}{'shape':<16}" + "".join(f"{name:<10}" for name in (*readers, *(["rhdf5"] if from_r is not None else []))))
    bad = 0
    for name, values in sorted(expected.items()):
        verdicts = ["missing" if name not in seen else "ok" if same(values, seen[name]) else "differs" for seen in readers.values()]
        if from_r is not None:
            verdicts.append("missing" if name not in from_r else "ok" if agrees(facts(values), from_r[name]) else "differs")
        bad += any(verdict != "ok" for verdict in verdicts)
        array = np.asarray(values)
        kind = "text" if array.dtype.kind in "OUS" else str(array.dtype)
        print(f"{name:<36}{kind:<9}{'x'.join(map(str, array.shape)) or '1':<16}" + "".join(f"{verdict:<10}" for verdict in verdicts))
    absent = [name for name, there in (("xarray", xr), ("R with rhdf5", from_r is not None)) if not there]
    print(f"{len(expected)} datasets, {bad} read differently" + (f"; not installed: {', '.join(absent)}" if absent else ""))
    return 1 if bad else 0


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
