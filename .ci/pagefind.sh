#!/bin/sh
# Pagefind, which makes the index of the full text, put beside the build in a Python environment of its own. Where it cannot
# be had, the site is built without that index, names are found all the same, and nothing fails; with CHARTE_REQUIRE_PAGEFIND
# set, it fails.
set -eu

version=1.5.2
home=.build/pagefind
program=$home/bin/pagefind

say() { printf '%s\n' "$*" >&2; }

[ "$(cat "$home/version" 2>/dev/null)" = "$version" ] && [ -x "$program" ] && exit 0

# The package holds the program itself; the name it goes by is beside those of Python.
fetch() {
    rm -rf "$home"
    mkdir -p .build
    python3 -m venv "$home" 2>/dev/null &&
        "$home/bin/pip" install --quiet --disable-pip-version-check --retries 1 --timeout 10 "pagefind[bin]==$version" &&
        found=$("$home/bin/python" -c 'import pagefind_bin, os; print(os.path.dirname(pagefind_bin.__file__))') &&
        ln -sf "$found/pagefind" "$program" && "$program" --version >/dev/null && echo "$version" > "$home/version"
}

if command -v python3 >/dev/null 2>&1 && fetch 2>/dev/null; then exit 0; fi
rm -rf "$home"
[ -z "${CHARTE_REQUIRE_PAGEFIND:-}" ] || { say "Pagefind $version could not be installed."; exit 1; }
say "Pagefind could not be installed (it needs Python with venv, and the network once): the site has no full text to search."
