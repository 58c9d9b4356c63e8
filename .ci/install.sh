#!/usr/bin/env bash
# Install crosscheck from this checkout into a virtual environment: install.sh FOLDER lexical|sentence
# With "lexical" neither torch nor the sentence model is fetched.
set -euo pipefail

venv="$1"
encoder="$2"
source="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
python="$(command -v python3 || command -v python)"

case "$encoder" in
lexical | sentence) ;;
*)
  echo "crosscheck: error: encoder: there is no encoder '$encoder'. Take lexical or sentence." >&2
  exit 2
  ;;
esac

"$python" -m venv "$venv"
if [ -x "$venv/Scripts/python.exe" ]; then python="$venv/Scripts/python.exe"; else python="$venv/bin/python"; fi
install() { "$python" -m pip install --quiet --disable-pip-version-check --constraint "$source/constraints.txt" "$@"; }

if [ "$encoder" = lexical ]; then
  install --requirement "$source/.ci/requirements-lexical.txt"
  install --no-deps "$source"
else
  install torch
  install "$source"
fi
