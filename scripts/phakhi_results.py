# SPDX-License-Identifier: MIT
"""Reads a result of phakhi (HDF5): one run (`phakhi_format = "trajectory"`) or many ("ensemble"). With phakhi_file, phakhi_trajectory and phakhi_ensemble the only Python that knows the layout of the files.

    from phakhi_results import load
    run = load("run.h5")
    run.network["mean_trust"].plot()                   # weekly measures: DataFrame, one row a week
    run.states["commitment"]                           # f4[rows, agents], rows at run.state_week; NaN = not in the field
    run.alarms()                                       # every alarm: failure, first_week, last_week
    graph = run.network_at(104)                        # networkx.Graph of that week
    compare("experiment.h5")["alternatives"]           # many runs, as phakhi compare sees them
    run.label("network/mean_trust").text("th")         # ความไว้วางใจเฉลี่ย

    from phakhi_results import load_ensemble
    many = load_ensemble("experiment.h5")
    many.runs.groupby("strategy.use")["failed"].mean() # one row a run, with the values of its factors
    many.mean_series("mean_trust")                     # weeks x design points

    from phakhi_results import quantiles, sensitivity, survival   # what the file has computed already: none of the runs is read
    quantiles("experiment.h5", "mean_trust")[0]        # of design point 0: weeks x quantiles
    survival("experiment.h5").loc[0]                   # at_risk, survival, low, high by week
    sensitivity("screening.h5").loc["life"]            # by factor: mu_star, mu, sigma (morris); first, total (sobol), with limits

T weeks give T+1 rows: row 0 is the founding state. After an early end rows are NaN, flags -1.
"""
from phakhi_ensemble import Ensemble, compare, load_ensemble, quantiles, sensitivity, survival
from phakhi_file import UNITS_TH, Label, ResultError
from phakhi_trajectory import Trajectory, load, spells, year_of

__all__ = ["UNITS_TH", "Ensemble", "Label", "ResultError", "Trajectory", "compare", "load", "load_ensemble", "quantiles", "sensitivity", "spells", "survival", "year_of"]
