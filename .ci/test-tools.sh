#!/bin/sh
# What the tests need besides the libraries: curl, which « charte check --external » runs; nginx and rclone, with which the
# recipes of docs/publishing.md are tried; and a validator of JSON Schema, which is put beside the build. Where the last three
# cannot be had, the tests say so and go on, unless CHARTE_REQUIRE_SERVER or CHARTE_REQUIRE_VALIDATOR is set.
set -eu

version=0.39.0
home=.build/validator

say() { printf '%s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null 2>&1; }

# Debian only, and only as root: elsewhere curl and Python come with the system.
install() {
    has apt-get && [ "$(id -u)" -eq 0 ] || return 1
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

has curl || install curl || { say "The tests need curl."; exit 1; }

PATH=$PATH:/usr/sbin
has nginx || install nginx-light libnginx-mod-http-brotli-static || say "nginx is not there; its tests are left out."
has rclone || install rclone || say "rclone is not there; its test is left out."

[ -x "$home/bin/check-jsonschema" ] && exit 0

# Debian parts the module for virtual environments from Python.
make_home() { python3 -m venv "$home" 2>/dev/null || { install python3-venv && python3 -m venv "$home"; }; }

mkdir -p .build
if make_home && "$home/bin/pip" install --quiet --disable-pip-version-check --retries 5 "check-jsonschema==$version"; then
    exit 0
fi
rm -rf "$home"
[ -z "${CHARTE_REQUIRE_VALIDATOR:-}" ] || { say "No validator of JSON Schema could be installed."; exit 1; }
say "No validator of JSON Schema could be installed; the tests that need one are left out."
