# SPDX-License-Identifier: MIT
# Reads results of phakhi into data frames; needs rhdf5 (Debian: r-bioc-rhdf5). Weeks, agents, runs and design points are numbered as everywhere in phakhi, from 0.
#
#   source("scripts/read_phakhi.R")
#   run <- read_trajectory("run.h5")                    # of `phakhi run` or `replay`
#   plot(mean_trust ~ week, run$network, type = "l")    # one row a week; stage and shape in words
#   subset(run$failures, active)                        # week, id, indicator: every week of every alarm
#   read_states("run.h5", c("commitment", "fatigue"))   # agent, week and the states asked for, while in the field
#
#   many <- read_ensemble("experiment.h5")              # of `phakhi experiment` or `merge`
#   aggregate(failed ~ strategy.use, many$runs, mean)   # one row a run, with the values of its factors
#   read_series("experiment.h5", "mean_trust")          # run, week, value
#   read_quantiles("experiment.h5", "mean_trust")       # design_point, week, quantile, value
#   read_survival("experiment.h5")                      # design_point, week, at_risk, survival, low, high
#   read_sensitivity("screening.h5")                    # measure, factor, and what the method found, with limits
#   phakhi_label("experiment.h5", "series/mean_trust", "th")   # "ความไว้วางใจเฉลี่ย"

# What a user asks for, or an error that says what to do.
.open_phakhi <- function(path, format) {
    if (!requireNamespace("rhdf5", quietly = TRUE)) stop("rhdf5 is not installed; on Debian: apt-get install r-bioc-rhdf5", call. = FALSE)
    if (!file.exists(path)) stop(path, ": no such file; give one that phakhi wrote", call. = FALSE)
    found <- .attributes(path, "/")$phakhi_format
    if (!identical(found, format)) stop(path, ": this is ", if (is.null(found)) "no result of phakhi" else paste("of the format", found), "; here one of the format ", format, " is needed", call. = FALSE)
}

# rhdf5 warns that it does not read the references that tie a column to its scales; nobody needs them here.
.attributes <- function(path, name) suppressWarnings(rhdf5::h5readAttributes(path, name))

.has <- function(path, group) group %in% rhdf5::h5ls(path, recursive = FALSE)$name

# A column as a plain vector; categories as factors, in words.
.column <- function(path, name) {
    values <- as.vector(rhdf5::h5read(path, name))
    about <- .attributes(path, name)
    if (is.null(about$flag_meanings)) return(values)
    words <- strsplit(about$flag_meanings, " ", fixed = TRUE)[[1]]
    factor(words[match(values, as.vector(about$flag_values))], levels = words)
}

.table <- function(path, group, columns) {
    found <- lapply(paste0(group, "/", columns), function(name) .column(path, name))
    as.data.frame(stats::setNames(found, columns), check.names = FALSE, stringsAsFactors = FALSE)
}

# Datasets of a group with as many dimensions as asked for, the scales left out.
.columns <- function(path, group, dimensions = 1, without = character()) {
    items <- rhdf5::h5ls(path)
    items <- items[items$group == paste0("/", group) & items$otype == "H5I_DATASET", ]
    setdiff(items$name[lengths(strsplit(items$dim, " x ", fixed = TRUE)) == dimensions], without)
}

phakhi_label <- function(path, name, language = "en") .attributes(path, name)[[if (language == "th") "long_name_th" else "long_name"]]

read_trajectory <- function(path) {
    .open_phakhi(path, "trajectory")
    week <- .column(path, "network/week")
    agents <- .table(path, "agents", c("agent", "label", "sector", "influence", "interest", "capacity", "first_week", "cohort_week"))
    ids <- .column(path, "failures/id")
    # HDF5 counts its last dimension fastest, R its first: a matrix [week, id] arrives as [id, week]
    failures <- data.frame(week = rep(week, each = length(ids)), id = rep(ids, length(week)), indicator = as.vector(rhdf5::h5read(path, "failures/indicator")),
                           active = as.vector(rhdf5::h5read(path, "failures/active")) == 1)
    list(network = .table(path, "network", c("week", .columns(path, "network", without = "week"))), agents = agents,
         ties = .table(path, "ties", c("week", "source", "target", "kind", "trust", "trust_back", "closeness", "level")),
         events = .table(path, "events", c("week", "kind", "agent", "other", "value", "id")), failures = failures,
         labels = .table(path, "failures", c("id", "label", "label_th")), outcome = .attributes(path, "outcome"))
}

read_states <- function(path, states) {
    .open_phakhi(path, "trajectory")
    week <- .column(path, if ("state_week" %in% .columns(path, "agents")) "agents/state_week" else "agents/week")
    agent <- .column(path, "agents/agent")
    rows <- data.frame(agent = rep(agent, length(week)), week = rep(week, each = length(agent)))
    for (state in states) rows[[state]] <- .column(path, paste0("agents/", state))
    rows[.column(path, "agents/status") != "absent", , drop = FALSE]
}

read_ensemble <- function(path) {
    .open_phakhi(path, "ensemble")
    about <- .attributes(path, "design")
    factors <- strsplit(about$factors, "\n", fixed = TRUE)[[1]]
    design <- .table(path, "design", c("point", factors))
    runs <- .table(path, "runs", c("run", .columns(path, "runs", without = "run")))
    runs$failed <- runs$outcome %in% c("collapsed", "captured", "zombie")
    runs <- cbind(runs, design[match(runs$design_point, design$point), factors, drop = FALSE])
    rownames(runs) <- NULL
    ids <- .column(path, "failures/id")
    first <- as.vector(rhdf5::h5read(path, "failures/first_week"))
    alarms <- data.frame(run = rep(runs$run, each = length(ids)), id = rep(ids, nrow(runs)), first_week = first)[first >= 0, ]
    rownames(alarms) <- NULL
    list(design = design, method = about$method, runs = runs, alarms = alarms)
}

read_series <- function(path, metric) {
    .open_phakhi(path, "ensemble")
    run <- .column(path, "series/run")
    week <- .column(path, "series/week")
    data.frame(run = rep(run, each = length(week)), week = rep(week, length(run)), value = .column(path, paste0("series/", metric)))
}

read_quantiles <- function(path, metric) {
    .open_phakhi(path, "ensemble")
    if (!.has(path, "summary")) stop(path, ": there are no quantiles in it: fewer than five replicates, or an earlier phakhi wrote it; use read_series", call. = FALSE)
    rows <- expand.grid(quantile = .column(path, "summary/quantile"), week = .column(path, "summary/week"), design_point = .column(path, "summary/point"))
    cbind(rows[c("design_point", "week", "quantile")], value = .column(path, paste0("summary/", metric)))
}

read_survival <- function(path) {
    .open_phakhi(path, "ensemble")
    if (!.has(path, "summary")) stop(path, ": there is no survival in it: fewer than five replicates, or an earlier phakhi wrote it; use read_ensemble", call. = FALSE)
    rows <- expand.grid(week = .column(path, "summary/week"), design_point = .column(path, "summary/point"))[c("design_point", "week")]
    cbind(rows, stats::setNames(.table(path, "summary", c("at_risk", "survival", "survival_low", "survival_high")), c("at_risk", "survival", "low", "high")))
}

read_sensitivity <- function(path) {
    .open_phakhi(path, "ensemble")
    if (!.has(path, "sensitivity")) stop(path, ": there is no sensitivity in it: its design does not sample its factors, or an earlier phakhi wrote it", call. = FALSE)
    rows <- expand.grid(factor = .column(path, "sensitivity/factor_key"), measure = .column(path, "sensitivity/measure_key"), stringsAsFactors = FALSE)[c("measure", "factor")]
    cbind(rows, .table(path, "sensitivity", .columns(path, "sensitivity", 2)))
}
