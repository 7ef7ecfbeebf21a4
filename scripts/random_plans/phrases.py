"""Sentences of a random plan: one domain's topics and people put into patterns that all domains share."""
from . import domains

TASKS = [
    "Launch {topic} with {people}", "Audit of {topic} completed", "Review of {topic} by {people}; findings shared with everyone",
    "Pilot {topic} at three sites", "{Topic} working group meets", "Train {people} in {topic}", "Order what is needed for {topic}",
    "Survey {group} about {topic} (response rate above 40%)", "Publish guidance on {topic}", "Compare prices for {topic}",
    "Draw up a rota for {topic}", "Report to {people} on {topic} and agree what comes next", "Tender for {topic} sent out",
    "{people} to visit another site to see {topic} in practice", "Check {topic} every fortnight", "Interim report: {topic}",
    "Policy for {topic} approved", "Follow-up visits; coaching for {people}", "Budget for {topic} agreed", "Roll-out", "Test run",
    "Meet {people} to plan {topic}", "Write to {group} about {topic}", "External review of {topic} (two days) with feedback by {people}",
    "Put up a display on {topic}", "Recruit two more helpers for {topic}", "Ask {group} what they think of {topic} so far",
]
# What some tasks go on with, as most real cells say more than the bare task.
CLAUSES = [", starting with the two busiest sites", " and tell everyone in the weekly bulletin", "; {people} to report back before the next meeting",
           " (see the notes of the spring meeting)", ", with costs shared between partners", " so that {group} know what to expect and whom to ask",
           ", using what was learnt last year and the comments that {group} sent in", " – two sessions of an hour each"]
SHARE_WITH_CLAUSE = 0.25
AIMS = [
    "Make sure that {topic} is consistently strong at every site", "Build capacity in {topic} through {people}",
    "By the end of the plan, {topic} will be a recognised strength", "Reduce variation in {topic} between teams",
    "Put {topic} on a sound footing within the agreed budget", "Improve {topic} for {group}", "Bring {topic} up to date",
    "Give {group} a say in {topic}", "Strengthen {topic} across the organisation", "Set up {topic}", "Extend {topic} to {group}",
]
OUTCOMES = [
    "{Topic} judged to be effective by an outside reviewer", "Satisfaction with {topic} rises to 85%", "No complaints about {topic} from {group}",
    "Survey shows confidence in {topic} (target: 4.2 out of 5)", "Reports to {people} show steady improvement in {topic}",
    "At least 90% of {group} reached", "Costs of {topic} down by a tenth", "{people} can explain {topic} without notes",
]
SENTENCES = [
    "This document sets out what we will do, by when, and how we shall know that it has made a difference.",
    "Progress is reported three times a year, and this plan is reviewed every summer.",
    "Each aim has a lead who answers for it and a deputy who steps in.",
    "The plan was adopted after consultation with staff, partners and the people whom we serve.",
    "Costs are shown without tax and were checked in the spring.",
    "Where a date is missed, the reason is written down and a new date is agreed.",
]
SECTIONS = ["Welcome", "Our story so far", "Context", "How we wrote this plan", "Our values", "Who we are", "How we will keep track",
            "What the figures tell us", "Background", "Working together", "Where we stand today"]
NAMES = ["J. Patel", "Priya", "Mrs Shah", "Tom Egan", "A. Okafor", "Ms L Byrne", "Gareth", "Fatima Noor", "Mr D Wilkes", "Ruth Adeyemi"]
INITIALS = ["AB", "KT", "MH", "RW", "LP", "CJ"]
SHARE_OF_SEVERAL_LEADS = 0.12


def capital(text):
    return text[:1].upper() + text[1:]


class Phrases:
    """One document's words; draws from the source that it was made with."""

    def __init__(self, source):
        self.source = source
        self.domain_name = source.choice(sorted(domains.ALL))
        self.domain = domains.ALL[self.domain_name]
        self.organisation = source.choice(self.domain["organisations"])
        self.leads_are = source.choice(["roles", "names", "initials", "mixed"])

    def fill(self, patterns):
        topic = self.source.choice(self.domain["topics"])
        bare = topic.removeprefix("the ")
        return capital(self.source.choice(patterns).format(
            topic=topic, Topic=capital(bare), people=self.source.choice(self.domain["people"]), group=self.source.choice(self.domain["groups"])))

    def task(self):
        clause = self.source.choice(CLAUSES) if self.source.random() < SHARE_WITH_CLAUSE else ""
        return self.fill([pattern + clause for pattern in TASKS])

    def tasks(self, count):
        """Some tasks, no two the same."""
        result = []
        while len(result) < count:
            task = self.task()
            if task not in result:
                result.append(task)
        return result

    def aim(self):
        return self.fill(AIMS)

    def aims(self, count):
        result = []
        while len(result) < count:
            aim = self.aim()
            if aim not in result:
                result.append(aim)
        return result

    def outcome(self):
        return self.fill(OUTCOMES)

    def lead(self):
        pools = {"roles": [capital(person) for person in self.domain["people"]], "names": NAMES, "initials": INITIALS}
        pools["mixed"] = pools["roles"] + NAMES[:4]
        pool = pools[self.leads_are]
        if self.source.random() < SHARE_OF_SEVERAL_LEADS:
            return self.source.choice([" / ", " and ", ", "]).join(self.source.sample(pool, 2))
        return self.source.choice(pool)

    def themes(self, count):
        return self.source.sample(self.domain["themes"], count)

    def paragraph(self):
        return " ".join(self.source.sample(self.domain["sentences"] + SENTENCES, self.source.randint(1, 4)))

    def headings(self, count):
        return self.source.sample(SECTIONS, count)

    def title(self, years):
        """The document's title; years may be empty."""
        form = self.source.choice(["{organisation} {plan} {years}", "{organisation}: {plan} {years}", "{plan} {years}", "{organisation} – {plan} {years}"])
        return form.format(organisation=self.organisation, plan=self.source.choice(self.domain["plans"]), years=years).strip()
