"""Writes a site of N pages, in Charte's format, in Hugo's, and as bare Markdown for the floor.

The mix: states 2 %, organs 3 %, events 95 %; every page has front matter with dates, references and sources and 150 to
900 words of French under headings, with lists; one in five has a table and footnotes. The same N gives the same bytes.
"""

import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import french

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent
REGIONS = ["afrique", "asie", "europe", "amerique"]


@dataclass
class Entry:
    """One page: its record, and its text in parts that both dialects of links can be put into."""

    kind: str
    id: str
    title: str
    fields: dict
    body: list = field(default_factory=list)


class Corpus:
    def __init__(self, pages: int, seed: int = 1969):
        self.random = Random(seed)
        states = max(2, pages * 2 // 100)
        organs = max(2, pages * 3 // 100)
        events = max(4, pages - states - organs)
        self.sources = [f"source-{n:05}" for n in range(max(10, pages // 10))]
        self.series = [f"serie-{n:04}" for n in range(max(1, events // 100))]
        self.states = [self.state(n) for n in range(states)]
        self.organs = [self.organ(n) for n in range(organs)]
        self.events = [self.event(n, events) for n in range(events)]
        self.entries = self.states + self.organs + self.events
        for entry in self.entries:
            entry.body = self.body()

    def names(self, start: str, number: int) -> str:
        return f"{start} {french.title(self.random).lower()} {number + 1}"

    def cited(self) -> list:
        return sorted(self.random.sample(self.sources, self.random.randint(1, 4)))

    def state(self, number: int) -> Entry:
        title = f"{self.random.choice(french.CITIES)}-{number + 1}"
        return Entry("state", f"etat-{number:05}", title, {
            "name": {"fr": {"text": title, "gender": self.random.choice(["masculine", "feminine"])}, "en": title},
            "official_name": {"fr": f"République de {title}"},
            "capital": {"fr": self.random.choice(french.CITIES)},
            "region": self.random.choice(REGIONS),
            "memberships": [{"status": "member", "from": "1969"}],
            "location": [self.random.randint(-35, 60), self.random.randint(-20, 140)],
            "sources": self.cited(),
        })

    def organ(self, number: int) -> Entry:
        fields = {
            "name": {"fr": self.names("Organe", number), "en": f"Organ {number + 1}"},
            "category": self.random.choice(["principal", "subsidiaire"]),
            "established": "1969-01-15",
            "seat": {"city": {"fr": self.random.choice(french.CITIES)}, "state": self.random.choice(self.states).id},
            "sources": self.cited(),
        }
        if number % 10:
            # After its parent and before the first event: what is not so is an error.
            fields["parent"] = f"organe-{number - number % 10:05}"
            fields["established"] = f"1969-{2 + number % 9:02}-1{number % 10}"
        return Entry("organ", f"organe-{number:05}", fields["name"]["fr"], fields)

    def event(self, number: int, events: int) -> Entry:
        series = number % len(self.series)
        ordinal = number // len(self.series) + 1
        year, month = 1970 + ordinal // 2, 1 + ordinal % 2 * 6 + series % 5
        day = 1 + number % 24
        title = self.names("Session", number)
        fields = {
            "title": {"fr": title, "en": f"Session {number + 1}"},
            "series": self.series[series],
            "ordinal": ordinal,
            "organ": self.random.choice(self.organs).id,
            "start": f"{year}-{month:02}-{day:02}",
            "end": f"{year}-{month:02}-{day + 3:02}",
            "city": {"fr": self.random.choice(french.CITIES)},
            "state": self.random.choice(self.states).id,
            "outcomes": [{"fr": french.sentence(self.random, 6).rstrip(" .!?")}],
            "sources": self.cited(),
        }
        if number % 3 == 0:
            fields["participants"] = sorted({self.random.choice(self.states).id for _ in range(5)})
        return Entry("event", f"session-{number:06}", title, fields)

    def body(self) -> list:
        """Paragraphs of text; a pair (kind, id, title) is a link to a record."""
        random, words = self.random, self.random.randint(150, 900)
        parts, notes = [], random.random() < 0.2
        section = 0
        while words > 0:
            if section:
                parts.append(f"## {french.title(random)} {section}\n\n")
            for _ in range(random.randint(1, 3)):
                length = min(words, random.randint(40, 120))
                parts.append(french.paragraph(random, max(length, 10)))
                words -= length
                if random.random() < 0.3:
                    target = random.choice(random.choice([self.states, self.organs, self.events]))
                    parts += [" Voir ", (target.kind, target.id, target.title), "."]
                parts.append("[^1]\n\n" if notes and section == 0 else "\n\n")
                notes_used, notes = notes and section == 0, notes and section > 0
                if notes_used:
                    parts.append(self.table() + f"[^1]: {french.sentence(random, 8)}\n\n")
                if words <= 0:
                    break
            if random.random() < 0.5:
                parts.append("".join(f"- **{french.title(random)}** : {french.sentence(random, 6)}\n"
                                     for _ in range(random.randint(2, 5))) + "\n")
            section += 1
        return parts

    def table(self) -> str:
        rows = "".join(f"| {french.title(self.random)} | {self.random.randint(1969, 2025)} | "
                       f"{self.random.choice(french.CITIES)} |\n" for _ in range(4))
        return f"| Texte | Année | Ville |\n| --- | ---: | --- |\n{rows}\n"


def scalar(value) -> str:
    """A YAML flow value: JSON is one, but dates stay bare so that both programs read them as dates."""
    return json.dumps(value, ensure_ascii=False)


def front_matter(fields: dict) -> str:
    dates = ("start", "end", "established", "date", "consulted")
    lines = [f"{key}: {value if key in dates else scalar(value)}" for key, value in fields.items()]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def text(entry: Entry, link) -> str:
    return "".join(part if isinstance(part, str) else link(*part) for part in entry.body)


# The folders of the kinds, as Charte calls them in Content and as both publish them.
FOLDERS = {"state": ("states", "etats"), "organ": ("organs", "organes"), "event": ("events", "evenements")}



def write(path: Path, content: str):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def write_charte(corpus: Corpus, root: Path):
    content = root / "Content"
    for entry in corpus.entries:
        body = text(entry, lambda kind, id, title: f"[[{kind}:{id}|{title}]]")
        write(content / FOLDERS[entry.kind][0] / f"{entry.id}.md", front_matter(entry.fields) + body)
    write(content / "sources.yml", "".join(
        f"- id: {id}\n  title: {{fr: Source {n}}}\n  url: https://example.org/{id}\n  date: {1970 + n % 50}\n"
        f"  consulted: 2025-01-01\n" for n, id in enumerate(corpus.sources)))
    def used(entries, field):
        return sorted({entry.fields[field] for entry in entries})

    # The lists link to every region and category that there is.
    terms = [("regions", region) for region in used(corpus.states, "region")]
    terms += [("organ-categories", category) for category in used(corpus.organs, "category")]
    terms += [("event-series", s) for s in corpus.series]
    write(content / "terms.yml", "".join(
        f"- id: {id}\n  vocabulary: {vocabulary}\n  name: {{fr: {id.capitalize()}}}\n" for vocabulary, id in terms))
    write(content / "site.yml", (HERE / "site.yml").read_text(encoding="utf-8"))
    write(content / "index.md", "---\ntitle: Accueil\n---\n\nUn site pour mesurer.\n")
    for folder, title in (("states", "États"), ("organs", "Organes"), ("events", "Événements")):
        write(content / folder / "index.md", f"---\ntitle: {title}\n---\n\nToutes les fiches.\n")
    shutil.copytree(PROJECT / "Content" / "strings", content / "strings", dirs_exist_ok=True)
    shutil.copytree(HERE / "templates", root / "Templates", dirs_exist_ok=True)


def write_hugo(corpus: Corpus, root: Path):
    """States and organs are terms, so that Hugo itself knows the events of each, as its manual advises."""
    shutil.copytree(HERE / "hugo", root, dirs_exist_ok=True)
    for entry in corpus.entries:
        fields = {"title": entry.title, **{k: v for k, v in entry.fields.items() if k not in ("title", "name")}}
        link = lambda kind, id, title: f"[{title}](/{FOLDERS[kind][1]}/{id}/)"
        folder = FOLDERS[entry.kind][1]
        if entry.kind == "event":
            fields |= {"date": entry.fields["start"], "etats": [fields.pop("state")],
                       "organes": [fields.pop("organ")], "series": [fields["series"]]}
            path = root / "content" / folder / f"{entry.id}.md"
        else:
            fields["key"] = entry.id
            path = root / "content" / folder / entry.id / "_index.md"
        write(path, front_matter(fields) + text(entry, link))
    write(root / "data" / "sources.json", json.dumps(
        {id: {"title": f"Source {n}", "url": f"https://example.org/{id}"} for n, id in enumerate(corpus.sources)}))
    for folder, title in (("etats", "États"), ("organes", "Organes"), ("evenements", "Événements")):
        write(root / "content" / folder / "_index.md", f"---\ntitle: {title}\n---\n\nToutes les fiches.\n")
    write(root / "content" / "_index.md", "---\ntitle: Accueil\n---\n\nUn site pour mesurer.\n")


def write_floor(corpus: Corpus, root: Path):
    for number, entry in enumerate(corpus.entries):
        write(root / f"{number:06}.md", text(entry, lambda kind, id, title: f"[{title}](/{kind}/{id}/)"))


def write_all(pages: int, root: Path):
    corpus = Corpus(pages)
    write_charte(corpus, root / "charte")
    write_hugo(corpus, root / "hugo")
    write_floor(corpus, root / "floor")


if __name__ == "__main__":
    import sys
    write_all(int(sys.argv[1]), Path(sys.argv[2]))
