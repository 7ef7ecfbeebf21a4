"""Years and terms as heads of columns: what is written, and which terms of which academic year it means."""
YEARS = ["{first}-{short}", "{first}/{short}", "{first}–{second}", "{first}/{second}", "AY{start}/{short}", "{first} - {short}",
         "Academic Year {first}-{second}", "Year {place} ({first}-{short})", "Year {place}: {first}/{short}"]
TITLE_YEARS = ["{first}-{short}", "{first}/{short}", "{first}-{second}", "{first}/{second}"]
SCHEMES = [
    "Autumn|Spring|Summer", "1|2|3", "Term 1|Term 2|Term 3", "Aut|Spr|Sum", "Autumn Term|Spring Term|Summer Term", "T1|T2|T3|T4|T5|T6",
    "Autumn 1|Autumn 2|Spring 1|Spring 2|Summer 1|Summer 2", "Q1|Q2|Q3|Q4", "HT1|HT2|HT3|HT4|HT5|HT6", "Michaelmas|Lent|Trinity",
    "Term 1|Term 2|Term 3|Term 4|Term 5|Term 6", "Sep|Oct|Nov|Dec|Jan|Feb|Mar|Apr|May|Jun|Jul",
]
# Heads that name their terms without a year, which then stands in the title. Three of anything suits columns of action tables.
RANGES = ["Sep-Oct|Nov-Dec|Jan-Feb|Mar-Apr|May-Jun|Jul-Aug", "Sept–Dec|Jan–Mar|Apr–July", "Sept/Oct|Nov/Dec|Jan/Feb|Mar/Apr|May/June|July/Aug",
          "September to December|January to March|April to August"]
WEEKS = ["Autumn 1 (wks 1-7)|Autumn 2 (wks 8-14)|Spring 1 (wks 15-20)|Spring 2 (wks 21-26)|Summer 1 (wks 27-32)|Summer 2 (wks 33-39)"]
DEADLINES = ["by 31 Dec {first}|by 31 Mar {second}|by 31 Jul {second}", "By 20 December {first}|By 4 April {second}|By 18 July {second}"]
PROSE = ["Autumn Term {first}|Spring Term {second}|Summer Term {second}", "Milestones: Autumn|Milestones: Spring|Milestones: Summer",
         "By end of Autumn Term|By end of Spring Term|By end of Summer Term"]
SEVERAL = [("Autumn|Spring and Summer", [(1, 1), (2, 3)]), ("Autumn and Spring|Summer", [(1, 2), (3, 3)]), ("Autumn/Spring|Summer", [(1, 2), (3, 3)])]
THREE = ["Autumn|Spring|Summer", "Term 1|Term 2|Term 3", "Autumn Term|Spring Term|Summer Term", "Autumn {first}|Spring {second}|Summer {second}"]


def year_label(form, year, place=1):
    return form.format(first=year, second=year + 1, start=year % 100, short=(year + 1) % 100, place=place)


def year_id(year):
    return f"{year}-{(year + 1) % 100:02}"


def filled(scheme, year):
    return [head.format(first=year, second=year + 1) for head in scheme.split("|")]


def title_heads(source, year):
    """One year's heads without a year of their own, and the terms that each means."""
    if source.random() < 0.2:
        scheme, ends = source.choice(SEVERAL)
        return scheme.split("|"), ends
    kind = source.choice([RANGES, WEEKS, DEADLINES, PROSE, THREE])
    heads = filled(source.choice(kind), year)
    return heads, [(place, place) for place in range(1, len(heads) + 1)]


def column_heads(source, year):
    """Heads for the columns of terms in an action table, few enough to stand beside others."""
    if source.random() < 0.15:
        scheme, ends = source.choice(SEVERAL)
        return scheme.split("|"), ends
    heads = filled(source.choice(THREE + THREE + PROSE + DEADLINES + [RANGES[1], RANGES[3]]), year)
    return heads, [(place, place) for place in range(1, len(heads) + 1)]
