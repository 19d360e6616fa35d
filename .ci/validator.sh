#!/bin/sh
# Puts a validator of JSON Schema beside the build, for the tests alone. Where that cannot be had, the tests say so and go on,
# unless CHARTE_REQUIRE_VALIDATOR is set.
set -eu

version=0.39.0
home=.build/validator
validator=$home/bin/check-jsonschema

[ -x "$validator" ] && exit 0

say() { printf '%s\n' "$*" >&2; }

# Debian parts the module for virtual environments from Python.
make_home() {
    python3 -m venv "$home" 2>/dev/null && return
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || return 1
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >&2
    python3 -m venv "$home"
}

mkdir -p .build
if make_home && "$home/bin/pip" install --quiet --disable-pip-version-check --retries 5 "check-jsonschema==$version"; then
    exit 0
fi
rm -rf "$home"
[ -z "${CHARTE_REQUIRE_VALIDATOR:-}" ] || { say "No validator of JSON Schema could be installed."; exit 1; }
say "No validator of JSON Schema could be installed; the tests that need one are left out."
