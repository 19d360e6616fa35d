#!/bin/sh
# Installs the system libraries that pkg-config does not find. When all are there, nothing is done and no root is needed.
set -eu

say() { printf '%s\n' "$*" >&2; }

has() { command -v "$1" >/dev/null 2>&1; }

libraries='libcmark yaml-0.1 libxml-2.0 libmicrohttpd nettle libxxhash zlib libbrotlienc'
[ "$(uname)" != Linux ] || libraries="$libraries mimalloc"

# Not every version of mimalloc tells pkg-config of itself.
is_there() {
    pkg-config --exists "$1" || { [ "$1" = mimalloc ] && [ -e /usr/include/mimalloc.h ]; }
}

# Without pkg-config itself nothing can be found, so it belongs to what is installed.
missing() {
    has pkg-config || { printf 'pkg-config %s' "$libraries"; return; }
    for library in $libraries; do
        is_there "$library" || printf '%s ' "$library"
    done
}

# The package of each system that holds a library.
package() {
    case "$1:$2" in
        apt:libcmark) echo libcmark-dev ;;
        apt:yaml-0.1) echo libyaml-dev ;;
        apt:libxml-2.0) echo libxml2-dev ;;
        apt:libmicrohttpd) echo libmicrohttpd-dev ;;
        apt:nettle) echo nettle-dev ;;
        apt:libxxhash) echo libxxhash-dev ;;
        apt:zlib) echo zlib1g-dev ;;
        apt:libbrotlienc) echo libbrotli-dev ;;
        apt:mimalloc) echo libmimalloc-dev ;;
        apt:pkg-config) echo pkg-config ;;
        brew:libcmark) echo cmark ;;
        brew:yaml-0.1) echo libyaml ;;
        brew:libxml-2.0) echo libxml2 ;;
        brew:libmicrohttpd) echo libmicrohttpd ;;
        brew:nettle) echo nettle ;;
        brew:libxxhash) echo xxhash ;;
        brew:zlib) echo zlib ;;
        brew:libbrotlienc) echo brotli ;;
        brew:pkg-config) echo pkgconf ;;
    esac
}

packages() {
    for library in $2; do package "$1" "$library"; done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"
    elif has sudo; then sudo "$@"
    else
        say "Not root, and no sudo. Please have these installed: $*"
        exit 1
    fi
}

if ! has swift; then
    say "Swift is missing. Charte needs Swift 6.2 or newer: https://www.swift.org/install/"
    exit 1
fi

wanted=$(missing)
[ -n "$wanted" ] || exit 0

say "Installing what is missing: $wanted"
if has apt-get; then
    as_root apt-get update -qq
    # shellcheck disable=SC2046
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(packages apt "$wanted") >&2
elif has brew; then
    # shellcheck disable=SC2046
    brew install $(packages brew "$wanted")
else
    say "Neither apt-get nor brew is here. Please install by hand: $wanted"
    exit 1
fi

still=$(missing)
if [ -n "$still" ]; then
    say "Still missing: $still"
    exit 1
fi
