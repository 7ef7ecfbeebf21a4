"""A random document by its number: the golden plan and the parts that a page, a Word file or a sheet draws."""
import dataclasses
import random

from . import action_tables, narrative, phase_plans, term_grids
from . import terms as term_heads
from .dates import Dates
from .parts import Heading, Paragraph
from .phrases import Phrases

# What a document is about, as often as the list names it.
KINDS = ["grid"] * 7 + ["plain", "plain", "brief", "impact", "facts", "baseline", "terms", "terms", "terms and steps", "lights", "step rows", "step rows",
                        "phases", "phases", "diary", "diary", "lists", "lists", "cards", "prose", "prose"]
ACTION_KINDS = ("plain", "step rows", "brief", "impact", "facts", "baseline", "terms", "terms and steps", "lights")
SHARE_IN_CAPITALS = 0.1
BREADCRUMB = "Home › About us › Plans"


@dataclasses.dataclass
class Document:
    number: int
    kind: str
    title: str
    gold: dict
    parts: list
    summary: dict


def draw(number):
    source = random.Random(f"plan {number}")
    kind, phrases = source.choice(KINDS), Phrases(source)
    first_year = source.randint(2021, 2027)
    needs_years = kind in ("grid", "terms", "terms and steps", "lights")
    says_years = needs_years or source.random() < 0.5
    dates = Dates(source, first_year, says_years)
    gold, plan_parts, others, year_count, summary = {"priorities": []}, [], [], 1, {"kind": kind, "domain": phrases.domain_name}
    if kind == "grid":
        grid = term_grids.draw(source, phrases, first_year)
        gold["priorities"], plan_parts, year_count = grid["priorities"], grid["parts"], grid["year count"]
        summary |= {key: grid["arrangement"][key] for key in ("labels", "header", "caption")}
    elif kind in ACTION_KINDS:
        gold["action_plan"], plan_parts, others = action_tables.draw(source, phrases, dates, kind, first_year)
    elif kind != "prose":
        shape = {"phases": phase_plans.table, "diary": phase_plans.diary, "lists": phase_plans.lists, "cards": phase_plans.cards}[kind]
        gold["action_plan"], plan_parts = shape(source, phrases, dates)
    if "action_plan" in gold:
        summary |= {"heads": " | ".join(gold["action_plan"]["columns"]), "dates": dates.habit, "marks": gold["action_plan"]["marks"]}
    form = source.choice(term_heads.TITLE_YEARS)
    years = "" if not says_years else (f"{first_year}-{first_year + year_count}" if year_count > 1 else term_heads.year_label(form, first_year))
    title = phrases.title(years)
    gold["document"] = {"title": title, "organisation": phrases.organisation}
    parts = _around(source, phrases, kind, first_year, gold, plan_parts, others)
    if others: gold["other_tables"] = others
    return Document(number, kind, title, gold, [Heading(title, 0), *parts], summary)


def _around(source, phrases, kind, first_year, gold, plan_parts, others):
    """The parts with what stands before and after the plan; what is golden about that goes into gold and others."""
    is_prose = kind == "prose"
    near = source.sample(sorted(narrative.NEAR), source.choice([1, 2, 3]) if is_prose else source.choice([0, 0, 0, 1]))
    headings = phrases.headings(source.randint(3, 5) if is_prose else source.randint(1, 4))
    if source.random() < SHARE_IN_CAPITALS: headings = [heading.upper() for heading in headings]
    front_count = len(headings) if is_prose else source.randint(1, len(headings))
    gold["front"], front, tables = narrative.sections(source, phrases, headings[:front_count], near, first_year)
    others += tables
    extra = [narrative.beside] * (is_prose and source.random() < 0.3) + [narrative.figures] * (source.random() < (0.4 if is_prose else 0.05))
    for draw_more in extra:
        golden, shown, tables = draw_more(source, phrases, first_year)
        gold["front"] += golden
        front += shown
        others += tables
    if source.random() < 0.06:
        gold["front"].insert(0, {"heading": "", "level": 1, "blocks": [{"p": BREADCRUMB}]})
        front.insert(0, Paragraph(BREADCRUMB, "breadcrumb"))
    gold["back"], back, _ = narrative.sections(source, phrases, headings[front_count:])
    if plan_parts and source.random() < 0.12:
        golden, shown = narrative.note(source)
        gold["back"], back = golden + gold["back"], shown + back
    if source.random() < 0.15:
        golden, shown = narrative.signatures(source)
        gold["back"], back = gold["back"] + golden, back + shown
    parts = front + plan_parts + back
    if source.random() < 0.12:
        contents = narrative.contents(source, parts)
        gold["contents"] = contents.heading
        parts.insert(0, contents)
    return parts
