# SPDX-License-Identifier: MIT
# Holds `phakhi compare --csv` against R's survival on the same runs:   Rscript scripts/check_survival.R runs.csv compare.csv
# The runs come from `phakhi export RESULT.h5 --format csv`. Prints the largest difference of each quantity; needs r-cran-survival. docs/statistics.md quotes it.
suppressPackageStartupMessages(library(survival))
files <- commandArgs(trailingOnly = TRUE)
runs <- read.csv(files[1], check.names = FALSE)
ours <- read.csv(files[2])
failed <- c("collapsed", "captured", "zombie")
largest <- function(a, b) { stopifnot(length(a) == length(b)); if (length(a)) max(abs(a - b), 0, na.rm = TRUE) else 0 }
found <- list()
note <- function(what, a, b) found[[what]] <<- max(0, found[[what]], largest(a, b))

for (alternative in unique(runs$strategy.use)) {
    own <- runs[runs$strategy.use == alternative, ]
    mine <- function(what) { rows <- ours[ours$what == what & ours$alternative == alternative, ]; rows[order(rows$week), ] }

    curve <- summary(survfit(Surv(end_week, outcome %in% failed) ~ 1, own, conf.type = "log-log"))
    km <- mine("survival")
    stopifnot(identical(as.numeric(km$week), curve$time), all(km$n == curve$n.risk))
    note("Kaplan-Meier", km$estimate, curve$surv)
    note("its lower limits", km$low, curve$lower)
    note("its upper limits", km$high, curve$upper)

    cause <- factor(own$outcome, c("sustained", "completed", failed))
    states <- survfit(Surv(own$end_week, cause) ~ 1)
    for (ending in levels(cause)[-1]) {
        aj <- mine(paste0("incidence:", ending))
        at <- findInterval(aj$week, states$time)
        note("Aalen-Johansen", aj$estimate, states$pstate[at, which(states$states == ending)])
    }
    horizon <- max(own$end_week)
    lost <- survfit(Surv(end_week, outcome %in% failed) ~ 1, transform(own, end_week = ifelse(outcome == "completed", horizon, end_week)))
    note("weeks not lost", mine("mean:life")$estimate, summary(lost, rmean = horizon)$table[["rmean"]])
}
for (what in names(found)) cat(sprintf("%-18s %.1e\n", what, found[[what]]))
stopifnot(unlist(found) < 1e-6)
