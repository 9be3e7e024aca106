# SPDX-License-Identifier: MIT
# Reads every dataset of a result of phakhi with rhdf5 and prints one line each: name, size, missing values, sum (of texts: bytes).
#   Rscript check_readers.R RUN.h5        (check_readers.py calls it and compares)
suppressPackageStartupMessages(library(rhdf5))
path <- commandArgs(trailingOnly = TRUE)[1]
items <- h5ls(path)
items <- items[items$otype == "H5I_DATASET", ]
for (row in seq_len(nrow(items))) {
    name <- sub("^/+", "", paste(items$group[row], items$name[row], sep = "/"))
    values <- suppressWarnings(h5read(path, name))
    total <- if (is.character(values)) sum(nchar(values, type = "bytes")) else sum(as.numeric(values), na.rm = TRUE)
    missing <- if (is.character(values)) 0L else sum(is.na(values))
    cat(name, length(values), missing, format(total, digits = 17), sep = "\t")
    cat("\n")
}
