#!/usr/bin/env bash
# Builds the site of somebody else's content with the code, the templates and the settings of this checkout:
#
#     scripts/preview.sh CONTENT SITE
#
# CONTENT holds plan/, people/ and themes/. Nothing else of it is looked at, nothing of it is run, and its symbolic links are left out.
set -euo pipefail

readonly content="$1" site="$2"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
laid="$(mktemp -d)"
readonly here laid
trap 'rm -rf -- "$laid"' EXIT

cp -R "$here/mkdocs.yml" "$here/hooks" "$here/templates" "$laid/"
for top in plan people themes; do
  if [[ -d $content/$top && ! -L $content/$top ]]; then cp -R -P -- "$content/$top" "$laid/$top"; fi
done
find "$laid" -type l -delete

"$here/.venv/bin/byline" build "$laid" --site-dir "$site"
