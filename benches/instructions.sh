#!/usr/bin/env bash
# Counts the instructions of each hot path, per place or assessment; compares with instructions.csv.
#
#   benches/instructions.sh            compare; exit 1 if a path takes over 3 % more
#   benches/instructions.sh --record   write the counts to instructions.csv
#
# Needs valgrind. Counts depend on toolchain and processor, so record before comparing.
set -euo pipefail
cd "$(dirname "$0")/.."
recorded=benches/instructions.csv
scratch=$(mktemp -d)
trap 'rm -r "$scratch"' EXIT

program=$(cargo bench --bench instructions --no-run --message-format=json |
  sed -n 's/.*"name":"instructions".*"executable":"\([^"]*\)".*/\1/p')
[ -n "$program" ] || { echo "cargo reported no program" >&2; exit 1; }

for path in single paragraph json derivation latest slope figures nine nine-gappy interval all; do
  times=$(HOT_PATH=$path valgrind --tool=callgrind --toggle-collect='*counted_*' \
    --callgrind-out-file="$scratch/$path" "$program" 2>"$scratch/log") ||
    { cat "$scratch/log" >&2; exit 1; }
  total=$(sed -n 's/^\(totals\|summary\): \([0-9]*\).*/\2/p' "$scratch/$path" | head -n 1)
  # A count of zero is not an improvement: no function matched the name.
  [ "${total:-0}" -gt 0 ] || { echo "no instructions were counted for $path" >&2; exit 1; }
  awk -v path="$path" -v total="$total" -v times="$times" \
    'BEGIN { printf "%s,%.1f\n", path, total / times }' >>"$scratch/counts"
done

if [ "${1:-}" = --record ]; then
  { echo "# Instructions by benches/instructions.sh; $(rustc --version), $(uname -m)."
    echo "path,instructions"
    cat "$scratch/counts"; } >"$recorded"
  cat "$recorded"
  exit
fi

awk -F, '
  /^#/ || /^path,/ { next }
  FNR == NR { recorded[$1] = $2; next }
  !($1 in recorded) { printf "%-12s %8.1f  not recorded\n", $1, $2; worse = 1; next }
  {
    change = 100 * ($2 / recorded[$1] - 1)
    slower = change > 3
    worse = worse || slower
    printf "%-12s %8.1f  recorded %8.1f  %+5.1f %%%s\n", $1, $2, recorded[$1], change,
      slower ? "  REGRESSION" : ""
  }
  END { exit worse }
' "$recorded" "$scratch/counts"
