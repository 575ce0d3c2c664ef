#!/usr/bin/env bash
# An export in 16 shards as a Slurm array, and a last job that says whether all are there:
#
#   job=$(sbatch --parsable --export=ALL,SOURCE=clinic-notes.json,DESTINATION=shards slurm-array.sh)
#   sbatch --dependency=afterok:"$job" --wrap "pwsh -NonInteractive -Command 'if (-not (Test-AlabExport shards -Quiet)) { exit 1 }'"
#
# A shard that failed is started again by its number: sbatch --array=7 slurm-array.sh. That is why SHARDS stands here and is not
# taken from Slurm, which would then say that there is one.
#SBATCH --job-name=annotation-lab-export
#SBATCH --array=1-16
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
#SBATCH --output=%x-%A-%a.log
set -euo pipefail
export SHARDS=${SHARDS:-16}

exec pwsh -NoProfile -NonInteractive -Command '
    $ErrorActionPreference = "Stop"
    Export-AlabProject $env:SOURCE -Destination "$env:DESTINATION/" -Format SparkNlp, JsonLines -Shard "$env:SLURM_ARRAY_TASK_ID/$env:SHARDS" -Manifest
'
