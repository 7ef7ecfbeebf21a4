"""Random plans in the golden format of the shared corpus, in words that no document there uses."""

TOPICS = [
    "phonics", "oracy", "the reading spine", "mastery maths", "outdoor learning", "the music service offer", "forest school",
    "digital literacy", "the nurture room", "breakfast provision", "the pupil parliament", "sixth form enrichment",
    "middle leadership", "estates planning", "cyber security", "payroll migration", "supply costs", "staff wellbeing",
    "the apprenticeship levy", "catering contracts", "energy use", "admissions marketing", "the alumni network",
    "EYFS transition", "GCSE intervention", "the feedback policy", "homework", "curriculum maps", "low-level disruption",
    "mental health first aid", "lesson study", "the SEND register", "young carers", "prefect training",
]
PEOPLE = [
    "SENDCo", "the AHT (Inclusion)", "Heads of Year", "trust central team", "the Estates Lead", "CFO",
    "Director of Education", "KS3 leaders", "LGB chairs", "the Wellbeing Governor", "HR Business Partner", "all ECT mentors",
]
MILESTONES = [
    "Launch {topic} with {people}", "Audit of {topic} completed", "Review of {topic} by {people}; findings shared at INSET",
    "Pilot of {topic} in three settings", "{Topic} action group meets", "Training for {people} on {topic}",
    "Survey of families about {topic} (response rate above 40%)", "Publish guidance on {topic}",
    "Embed {topic} across phases", "Evaluate impact of {topic} and report to {people}",
    "Contract for {topic} re-tendered; savings reported to the Finance & Resources Committee",
    "{people} to visit partner schools to see {topic} in practice", "Ongoing monitoring of {topic}",
    "Interim report: {topic}", "Policy for {topic} ratified", "Roll-out", "Budget agreed",
    "Follow-up visits; coaching for {people}", "Data drop 1: {topic}",
    "External review of {topic} (two days) and feedback to trustees by {people}",
]
OBJECTIVES = [
    "Ensure that {topic} is consistently strong in every academy", "Build capacity in {topic} through {people}",
    "By the end of the plan, {topic} will be a recognised strength", "Reduce variation in {topic} between sites",
    "Make {topic} sustainable within the agreed budget and free from reliance on a single post holder",
]
CRITERIA = [
    "{Topic} judged to be effective by external reviewers", "Attendance at events on {topic} rises to 85%",
    "No school is below the national average for {topic}", "Staff survey shows confidence in {topic} (target: 4.2 out of 5)",
    "Reports to {people} show steady improvement in {topic}, term on term, for all groups",
]
SENTENCES = [
    "We serve nine communities across the borough, and each of them has its own character.",
    "Our schools are places where children are known, safe and stretched.",
    "This document sets out what we will do, by when, and how we shall know that it has made a difference.",
    "Numbers on roll have fallen by 3.4% since 2019, chiefly in Reception, and funding has fallen with them.",
    "The board adopted the plan on 14 July after consultation with staff, unions and parents.",
    "Inspection reports since our last review have been positive; two schools moved to good.",
    "Each ambition has a lead on the executive team and a link trustee.",
    "Progress is reported three times a year, and this plan is reviewed every summer.",
    "Our people are our greatest asset: retention stood at 91% last year.",
]
STRANDS = [
    "Curriculum", "People and culture", "Early reading", "Leadership pipeline", "Estates and IT", "Inclusion",
    "Family engagement", "Financial resilience", "Post-16", "Pastoral care", "Safeguarding culture", "Enrichment for all",
    "Teaching quality", "Assessment",
]
AMBITIONS = [
    "Flourishing pupils", "A great place to work", "Strong and sustainable", "Excellent teaching everywhere", "Belonging",
    "Futures", "Rooted in our communities", "Brilliant basics",
]
SECTIONS = [
    "Welcome from the Chair", "Our story so far", "Context", "How we wrote this plan", "Our values", "Who we are", "Risks",
    "Monitoring arrangements", "What the data tells us",
]
YEARS = [
    "{first}-{short}", "{first}/{short}", "{first}–{second}", "{first}/{second}", "AY{start}/{short}", "{first} - {short}",
    "Academic Year {first}-{second}", "Year {place} ({first}-{short})", "Year {place}: {first}/{short}",
]
TERMS = [
    "Autumn|Spring|Summer", "1|2|3", "Term 1|Term 2|Term 3", "Aut|Spr|Sum", "Autumn Term|Spring Term|Summer Term",
    "T1|T2|T3|T4|T5|T6", "Autumn 1|Autumn 2|Spring 1|Spring 2|Summer 1|Summer 2", "Q1|Q2|Q3|Q4", "HT1|HT2|HT3|HT4|HT5|HT6",
    "Michaelmas|Lent|Trinity", "Term 1|Term 2|Term 3|Term 4|Term 5|Term 6", "Sep|Oct|Nov|Dec|Jan|Feb|Mar|Apr|May|Jun|Jul",
]
PRIORITY_HEADINGS = [
    "Ambition {n}: {title}", "Our Promise {n} – {title}", "Goal {n}. {title}", "Strategic Objective {n}: {title}",
    "Priority {n} – {title}", "Pillar {n}: {title}", "PRIORITY {n}: {title}", "Theme {n} - {title}",
    "Key Priority {n}: {title}", "Strategic Priority {n}: {title}", "Aim {n}: {title}",
]
LABELS = [
    "{n}.{s} {title}", "Objective {s}: {title}", "{n}{small}. {title}", "{title}", "SO{n}.{s} {title}", "Strand {s}: {title}",
    "Workstream {capital} – {title}", "{s}. {title}", "{capital}. {title}",
]
ORGANISATIONS = [
    "Brackenhurst Learning Trust", "The Oakfield Academy Trust", "Saltmarsh Schools Partnership",
    "St Hilda's Catholic Multi-Academy Company", "Northgate Federation", "Penhallow School", "Fen Edge Academies Trust",
    "Wychwood Primary School",
]
TITLES = [
    "{organisation} Strategic Plan {years}", "{organisation}: School Improvement Plan {years}",
    "{organisation} Development Plan {years}", "{organisation} Three-Year Strategy {years}", "{organisation} Trust Plan {years}",
    "{organisation} Action Plan {years}",
]
COLUMNS = {
    "title": ["Action", "Objective", "Target", "Priority action", "Key objective", "Intended improvement"],
    "steps": ["Actions to be taken", "Key tasks", "Steps", "Milestones and tasks", "How we will do it"],
    "lead": ["Lead", "Who", "Person responsible", "By whom", "Owner", "Led by"],
    "by": ["When", "Timescale", "By when", "Deadline", "Completion date"],
    "resources": ["Resources", "Cost", "Costs and resources", "Budget"],
    "outcomes": ["Success criteria", "Impact", "Intended outcomes", "Expected impact", "What will success look like?"],
    "monitoring": ["Monitoring", "Monitoring and evaluation", "Who will monitor?", "Evaluation"],
    "status": ["RAG", "Status", "Progress"],
}
CELLS = {
    "lead": ["SENDCo", "DHT", "AB / CD", "Heads of Year", "CFO", "EHT", "J. Patel"],
    "by": ["July 2024", "by end of Autumn term", "Ongoing", "October half term", "31/03/2025", "Termly", "Dec 2023", "tbc"],
    "resources": ["£2,400", "Release time (3 days)", "None", "Supply cover: £190 x 4", "INSET day", "Software licence"],
    "monitoring": ["", "Link governor visit", "Learning walks each half term; report to governors", "Book looks"],
    "status": ["Complete", "In progress", "Not started", "On track"],
}
MOST_TERMS = 12


def sentence(random, patterns):
    topic = random.choice(TOPICS)
    bare = topic.removeprefix("the ")
    text = random.choice(patterns).format(
        topic=topic, Topic=bare[0].upper() + bare[1:], people=random.choice(PEOPLE))
    return text[0].upper() + text[1:]


def sections(random, count):
    result = []
    for place, heading in enumerate(random.sample(SECTIONS, count)):
        blocks = [{"p": " ".join(random.sample(SENTENCES, random.randint(1, 4)))} for _ in range(random.randint(1, 3))]
        if random.random() < 0.4:
            blocks.append({"list": [sentence(random, OBJECTIVES) for _ in range(random.randint(2, 5))]})
        result.append({"heading": heading, "level": 1 if place == 0 or random.random() < 0.6 else 2, "blocks": blocks})
    return result


def document(random, years):
    organisation = random.choice(ORGANISATIONS)
    title = random.choice(TITLES).format(organisation=organisation, years=years)
    return {"title": title, "organisation": organisation}


def items(random, patterns, counts, is_numbered):
    return [
        {"number": str(place) if is_numbered else "", "text": sentence(random, patterns)}
        for place in range(1, random.randint(*counts) + 1)
    ]


def row(random, width, density):
    cells, column = [], 1
    while column <= width:
        if random.random() >= density:
            column += 1
            continue
        span = min(random.choice([2, 2, 3, width]), width - column + 1) if random.random() < 0.18 else 1
        text = "\n\n".join(sentence(random, MILESTONES) for _ in range(random.choice([1, 1, 1, 1, 2, 3])))
        cells.append({"from": column, "to": column + span - 1, "text": text})
        column += span
    return {"cells": cells or [{"from": 1, "to": 1, "text": sentence(random, MILESTONES)}]}


def strategic_plan(random):
    """Priorities with objectives, criteria and a term grid each."""
    terms, year_count = random.choice(TERMS).split("|"), random.choice([1, 1, 2, 3, 3, 3])
    year_count = min(year_count, MOST_TERMS // len(terms))
    first, form = random.randint(2019, 2027), random.choice(YEARS)
    years = [
        form.format(first=year, second=year + 1, start=year % 100, short=(year + 1) % 100, place=place)
        for place, year in enumerate(range(first, first + year_count), 1)
    ]
    heading, label = random.choice(PRIORITY_HEADINGS), random.choice(LABELS)
    density, is_numbered = random.choice([0.25, 0.45, 0.7]), random.random() < 0.5
    priorities = []
    for n, title in enumerate(random.sample(AMBITIONS, random.randint(2, 4)), 1):
        strands = []
        for s, name in enumerate(random.sample(STRANDS, random.randint(2, 4)), 1):
            text = label.format(n=n, s=s, small="abcd"[s - 1], capital="ABCD"[s - 1], title=name)
            rows = [row(random, year_count * len(terms), density) for _ in range(random.choice([1, 1, 2, 3, 4]))]
            strands.append({"label": text, "rows": rows})
        priorities.append({
            "number": str(n), "title": title, "heading": heading.format(n=n, title=title),
            "objectives": items(random, OBJECTIVES, (1, 3), is_numbered),
            "success_criteria": items(random, CRITERIA, (1, 4), is_numbered),
            "table": {"caption": "", "label_header": "", "years": years, "terms": terms, "strands": strands},
        })
    return {
        "document": document(random, f"{first}-{first + year_count}"), "front": sections(random, random.randint(1, 3)),
        "priorities": priorities, "back": sections(random, 1) if random.random() < 0.4 else [],
    }


def action_plan(random):
    """Actions with steps, in a table of five to seven columns."""
    roles = ["title", "steps", "lead", "by", *random.sample(["resources", "outcomes", "monitoring", "status"], random.randint(1, 3))]
    is_numbered, references = random.random() < 0.67, random.choice(["letter", "dot", "none"])
    actions = []
    for place in range(1, random.randint(4, 9)):
        def listed(patterns, most):
            result = []
            for index in range(random.randint(1, most)):
                reference = {"letter": f"{place}{'abcde'[index]}", "dot": f"{place}.{index + 1}"}.get(references)
                known = {"ref": reference} if reference and is_numbered else {}
                result.append({**known, "text": sentence(random, patterns)})
            return result

        actions.append({
            "number": str(place) if is_numbered else "", "title": sentence(random, OBJECTIVES),
            "steps": listed(MILESTONES, 5), "outcomes": listed(CRITERIA, 3) if "outcomes" in roles else [],
            **{role: random.choice(values) for role, values in CELLS.items()},
        })
    first = random.randint(2021, 2025)
    return {
        "document": document(random, f"{first}-{first + 1}"), "front": sections(random, random.randint(1, 2)), "priorities": [],
        "action_plan": {
            "columns": [random.choice(COLUMNS[role]) for role in roles], "column_roles": roles, "actions": actions,
            "number_sep": random.choice([". ", ") ", " ", ": "]),
        },
    }
