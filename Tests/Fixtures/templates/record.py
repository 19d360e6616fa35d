#!/usr/bin/env python3
"""Records what Jinja2 makes of the cases in conformance.txt, as conformance.json.

Needs jinja2 3.1 (pip install jinja2); the tests themselves need only the recorded file. Run it after changing a case:

    python3 Tests/Fixtures/templates/record.py

Two settings differ from Jinja2's own: quotes stay as typed between tags (Charte escapes by context), and JSON keeps its
letters as they are (« é », not « \\u00e9 »).
"""
import json
import pathlib
from jinja2 import Environment, DictLoader
from markupsafe import Markup

here = pathlib.Path(__file__).parent


class Record:
    def __init__(self, **fields):
        self.__dict__.update(fields)


def world():
    afrique, asie = Record(name="Afrique"), Record(name="Asie")
    maroc = Record(name="Maroc", capital="Rabat", region=afrique, year=1969, area=446550.0)
    turquie = Record(name="Turquie", capital="Ankara", region=asie, year=1969, area=783562.0)
    maldives = Record(name="Maldives", capital="Malé", region=asie, year=1976, area=298.0)
    djibouti = Record(name="Djibouti", capital=None, region=afrique, year=1978, area=None)
    afrique.states, asie.states = [maroc, djibouti], [turquie, maldives]
    states = [maroc, turquie, maldives, djibouti]
    events = [
        Record(title="Premier Sommet islamique", year=1969, host=maroc),
        Record(title="Conférence extraordinaire", year=1970, host=None),
        Record(title="Sommet d'Istanbul", year=2016, host=turquie),
    ]
    return dict(
        title="L'Organisation de la coopération islamique", sharp="a < b & c > d", quoted="l'« État » \"x\"",
        html=Markup("<em>Rabat</em> &amp; Fès"), n=7, zero=0, x=2.5, yes=True, no=False, nothing=None,
        something="là", words=["pomme", "Abricot", "cerise", "abricot"], numbers=[3, 1, 2], empty=[],
        matrix=[[1, 2], [3, 4]], states=states, events=events, state=maroc, blank="", spaced="  deux  mots ",
        long="Le Premier Sommet islamique se tient à Rabat du 22 au 25 septembre 1969, après l'incendie.",
        lines="un\ndeux\n\ntrois",
    )


def text(value):
    if isinstance(value, str) and not isinstance(value, Markup):
        return Markup(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return value


def cases():
    for block in ("\n" + (here / "conformance.txt").read_text()).split("\n=== ")[1:]:
        name, _, rest = block.partition("\n")
        files = ("\n--- main.html\n" + rest).split("\n--- ")[1:]
        yield name, dict(file.split("\n", 1) for file in files)


results = {}
for name, files in cases():
    environment = Environment(loader=DictLoader(files), autoescape=True, finalize=text)
    environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    assert name not in results, name
    try:
        results[name] = environment.get_template("main.html").render(world())
    except Exception as error:
        raise SystemExit(f"{name}: {type(error).__name__}: {error}")
(here / "conformance.json").write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n")
print(len(results), "cases")
