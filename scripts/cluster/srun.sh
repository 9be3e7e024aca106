#!/bin/sh
# One Slurm job in which srun starts a process for each part of an experiment; the job joins them at the end.
#
#     sbatch --ntasks=16 --cpus-per-task=4 scripts/cluster/srun.sh experiment.toml out.h5
#
# Submitted once more it goes on where it was.
set -eu
phakhi=${PHAKHI:-phakhi}

# Slurm runs a copy of this script, which other nodes do not have: the parts are started by words alone.
srun --kill-on-bad-exit=0 sh -c '"$0" experiment "$1" -o "$2" --shard "$((SLURM_PROCID + 1))/$SLURM_NTASKS" --threads "${SLURM_CPUS_PER_TASK:-1}" --progress none' "$phakhi" "$1" "$2"
"$phakhi" merge "$2"
