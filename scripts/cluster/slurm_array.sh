#!/bin/sh
# A Slurm array: each task plays one part of an experiment, a last job joins them.
#
#     scripts/cluster/slurm_array.sh experiment.toml out.h5 [PARTS]     # on the login node; PARTS: 16
#
# Submitting it once more goes on where tasks were killed: what is there is not played again. The folder of out.h5 must be visible to all nodes.
set -eu
phakhi=${PHAKHI:-phakhi}

if [ -z "${SLURM_ARRAY_TASK_ID:-}" ]; then
    experiment=$1 output=$2 parts=${3:-16}
    "$phakhi" check "$experiment"
    array=$(sbatch --parsable --array="1-$parts" --cpus-per-task="${CPUS:-4}" --mem="${MEM:-1G}" --time="${TIME:-04:00:00}" --signal=TERM@120 \
        --job-name=phakhi --output=phakhi_%A_%a.log "$0" "$experiment" "$output" "$parts")
    sbatch --dependency="afterok:$array" --job-name=phakhi_merge --cpus-per-task=1 --mem="${MEM:-1G}" --output=phakhi_%j_merge.log --wrap="'$phakhi' merge '$output'"
    exit
fi
exec "$phakhi" experiment "$1" -o "$2" --shard "$SLURM_ARRAY_TASK_ID/$3" --threads "${SLURM_CPUS_PER_TASK:-1}" --progress json
