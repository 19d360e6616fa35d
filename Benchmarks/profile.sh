#!/bin/sh
# Learns what a build does how often: makes a program that counts, lets it build a corpus and the site of this repository, and
# writes charte.profdata, by which the compiler keeps together what runs together (Package.swift). To be run again when much
# of the program has changed; what has changed since is compiled as if nothing were known of it.
set -eu
cd "$(dirname "$0")/.."

work=.build/profile
resources=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
runtime=$resources/clang/lib/linux/libclang_rt.profile-$(uname -m).a
tools=$(dirname "$(readlink -f "$(command -v swiftc)")")

# From nothing: the compiler keeps an object whose source is the same, whether it counts or not.
rm -rf "$work"
CHARTE_PROFILE=generate swift build -c release --product charte --scratch-path "$work/build" \
	-Xlinker "$runtime" -Xlinker -u__llvm_profile_runtime

site=$work/corpus/charte
python3 Benchmarks/corpus.py 1000 "$work/corpus"
counted() {
	LLVM_PROFILE_FILE="$work/%p.profraw" "$work/build/release/charte" build --quiet --jobs 1 "$@"
}
counted --source "$site" --output "$work/site"
counted --source "$site" --output "$work/site"
echo "Une phrase de plus." >>"$site/Content/events/session-000007.md"
counted --source "$site" --output "$work/site"
sed -i 's/^title:.*/title: {"fr": "Un autre titre"}/' "$site/Content/events/session-000008.md"
counted --source "$site" --output "$work/site"
mkdir "$work/own"
cp -R Content Templates "$work/own"
counted --source "$work/own" --output "$work/own/Output" --no-cards --no-search

"$tools/llvm-profdata" merge -sparse -o Benchmarks/charte.profdata "$work"/*.profraw

# What was compiled before knows nothing of it, and would not be looked at again.
rm -rf .build/*/release
