#!/usr/bin/env bash
# The step of action.yml that checks: reads its inputs from INPUT_*, writes reports, outputs, annotations and a summary.
# Nothing of a draft or an input is ever part of a command: lists are read line by line into an array.
set -uo pipefail

crosscheck="${CROSSCHECK:-crosscheck}"
reports="$RUNNER_TEMP/crosscheck-reports"
rm -rf "$reports"
mkdir -p "$reports"

arguments=(check)
each_line() { # OPTION TEXT: add one argument, or OPTION and one argument, for every line that is not empty
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    [ -z "$line" ] && continue
    if [ -n "$1" ]; then arguments+=("$1=$line"); else drafts+=("$line"); fi
  done <<<"$2"
}
given() { # OPTION TEXT: add both when the text is not empty
  if [ -n "$2" ]; then arguments+=("$1=$2"); fi
}
switched() { # OPTION TEXT: add the option for "true"
  case "$2" in
  true) arguments+=("$1") ;;
  false | "") ;;
  *)
    echo "crosscheck: error: input ${1#--}: '$2' is neither true nor false." >&2
    printf 'result=broken\nexit-code=2\n' >>"${GITHUB_OUTPUT:-/dev/null}"
    exit 2
    ;;
  esac
}

drafts=()
each_line "" "${INPUT_DRAFTS:-}"
each_line --against "${INPUT_AGAINST:-}"
given --config "${INPUT_CONFIG:-}"
given --encoder "${INPUT_ENCODER:-}"
given --new-since "${INPUT_NEW_SINCE:-}"
switched --allow-empty "${INPUT_ALLOW_EMPTY:-}"
switched --allow-missing-sources "${INPUT_ALLOW_MISSING_SOURCES:-}"
# the two dashes come last: a draft whose name begins with a dash is no option
last=(-- ${drafts[@]+"${drafts[@]}"})
[ "${#drafts[@]}" -eq 0 ] && last=()

# Code scanning closes what a later log leaves out, so its log is of all drafts, changed or not.
"$crosscheck" "${arguments[@]}" --fail-on never --allow-empty --quiet \
  --output "sarif-github:$reports/crosscheck.sarif" ${last[@]+"${last[@]}"} >/dev/null
code=$?
if [ "$code" -eq 0 ]; then
  given --diff "${INPUT_DIFF:-}"
  given --fail-on "${INPUT_FAIL_ON:-}"
  decide() {
    "$crosscheck" "${arguments[@]}" "$@" \
      --output "text:$reports/crosscheck.txt" \
      --output "github:$reports/annotations.txt" \
      --output "md:$reports/summary.md" \
      --output "html:$reports/crosscheck.html" \
      --output "json:$reports/crosscheck.json" \
      --output "junit:$reports/crosscheck.xml" \
      --quiet ${last[@]+"${last[@]}"} >/dev/null
  }
  decide
  code=$?
  # a change that touches no draft and no source of one has nothing to compare, and that is as it should be
  if [ "$code" -eq 3 ] && [ -n "${INPUT_DIFF:-}" ] && grep -q '^ "drafts": \[\],$' "$reports/crosscheck.json"; then
    decide --allow-empty
    code=$?
  fi
fi

case "$code" in
0) result=passed ;;
1) result=failed ;;
3) result=nothing-checked ;;
*) result=broken ;;
esac
{
  echo "result=$result"
  echo "exit-code=$code"
  echo "reports=$reports"
  for kind in sarif html json xml; do
    if [ -f "$reports/crosscheck.$kind" ]; then echo "${kind/xml/junit}=$reports/crosscheck.$kind"; fi
  done
} >>"${GITHUB_OUTPUT:-/dev/null}"

if [ -f "$reports/crosscheck.txt" ]; then
  # quotes of articles stand in the log: until the token comes again, no line of it is a command
  token="crosscheck-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  echo "::stop-commands::$token"
  cat "$reports/crosscheck.txt"
  echo "::$token::"
  if [ "${INPUT_ANNOTATIONS:-true}" = true ]; then cat "$reports/annotations.txt"; fi
  if [ "${INPUT_SUMMARY:-true}" = true ]; then cat "$reports/summary.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"; fi
else
  echo "::error title=crosscheck::The check could not be done; the line above says why."
fi
exit "$code"
