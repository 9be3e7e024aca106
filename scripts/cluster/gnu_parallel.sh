#!/bin/sh
# GNU parallel over the machines of a list (or this one): each job plays one part of an experiment, then the parts are joined.
#
#     scripts/cluster/gnu_parallel.sh experiment.toml out.h5 [PARTS [MACHINES]]
#
# PARTS: 16. MACHINES: a file with one ssh name a line, all of which see this folder under the same path; without it, jobs run here.
# The same command goes on where it was.
set -eu
phakhi=${PHAKHI:-phakhi} experiment=$1 output=$2 parts=${3:-16} machines=${4:-}
"$phakhi" check "$experiment"
seq "$parts" | parallel ${machines:+--sshloginfile "$machines" --workdir "$PWD"} --jobs "${JOBS:-100%}" --halt soon,fail=1 \
    "$phakhi" experiment "$experiment" -o "$output" --shard "{}/$parts" --threads "${THREADS:-1}" --progress none
"$phakhi" merge "$output"
