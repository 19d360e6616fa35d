#!/bin/sh
# What the tests need besides the libraries: curl, which « charte check --external » runs; a validator of JSON Schema and
# axe-core, which are put beside the build; a browser with its driver; nginx and rclone, with which the recipes of
# docs/publishing.md are tried. Where one of them cannot be had, the tests say so and go on without it, unless
# CHARTE_REQUIRE_VALIDATOR, CHARTE_REQUIRE_BROWSER or CHARTE_REQUIRE_SERVER is set.
set -eu

validator=0.39.0
# Carries axe-core 4.12, the whole of it in one script.
axe=0.1.8

say() { printf '%s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null 2>&1; }

# Debian only, and only as root: elsewhere curl, Python and browsers come with the system.
install() {
    has apt-get && [ "$(id -u)" -eq 0 ] || return 1
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

# Debian parts the module for virtual environments from Python.
make_home() { python3 -m venv "$1" 2>/dev/null || { install python3-venv && python3 -m venv "$1"; }; }

put_validator() {
    home=.build/validator
    [ ! -x "$home/bin/check-jsonschema" ] || return 0
    make_home "$home" && pip_install "$home" "check-jsonschema==$validator" || { rm -rf "$home"; return 1; }
}

put_axe() {
    home=.build/axe
    [ ! -f "$home/axe_playwright_python/axe.min.js" ] || return 0
    # The package alone is wanted, for its script; the environment is only there to fetch it.
    make_home "$home/python" && pip_install "$home/python" --no-deps --target "$home" "axe-playwright-python==$axe" \
        || { rm -rf "$home"; return 1; }
    rm -rf "$home/python"
}

pip_install() {
    python="$1/bin/python"
    shift
    "$python" -m pip install --quiet --disable-pip-version-check --retries 5 "$@"
}

has_browser() { has chromedriver && { has chromium || has chromium-browser || has google-chrome; }; }

# What is missing: its name, whether it must be there.
missing() {
    [ -z "$2" ] || { say "$1 could not be installed."; exit 1; }
    say "$1 could not be installed; the tests that need it are left out."
}

has curl || install curl || { say "The tests need curl."; exit 1; }

PATH=$PATH:/usr/sbin
mkdir -p .build
put_validator || missing "A validator of JSON Schema" "${CHARTE_REQUIRE_VALIDATOR:-}"
has_browser || install chromium chromium-driver \
    || missing "Chromium with its driver (Debian: chromium, chromium-driver)" "${CHARTE_REQUIRE_BROWSER:-}"
put_axe || missing "axe-core" "${CHARTE_REQUIRE_BROWSER:-}"
has nginx || install nginx-light libnginx-mod-http-brotli-static || missing "nginx" "${CHARTE_REQUIRE_SERVER:-}"
has rclone || install rclone || missing "rclone" "${CHARTE_REQUIRE_SERVER:-}"
