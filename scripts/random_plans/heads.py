"""Words over the columns of action tables: what people commonly write, what they seldom write, and what no vocabulary holds."""

COMMON = {
    "number": ["No.", "Ref", "#", "No"],
    "title": ["Action", "Objective", "Target", "Priority action", "Key objective", "Action / Task"],
    "steps": ["Actions to be taken", "Key tasks", "Steps", "Tasks", "How we will do it"],
    "lead": ["Lead", "Who", "Person responsible", "By whom", "Owner", "Led by"],
    "timescale": ["When", "Timescale", "By when", "Deadline", "Completion date"],
    "cost": ["Cost", "Budget", "Costs"],
    "resources": ["Resources", "Costs and resources", "Resources needed"],
    "outcomes": ["Success criteria", "Impact", "Intended outcomes", "Expected impact", "What will success look like?"],
    "monitoring": ["Monitoring", "Monitoring and evaluation", "Who will monitor?", "Evaluation"],
    "evidence": ["Evidence", "Evidence of impact", "Sources of evidence"],
    "status": ["RAG", "Status", "Progress"],
}
SELDOM = {
    "number": ["Item", "Nr", "ID"],
    "title": ["Initiative", "Project", "What", "Activity", "Recommendation", "Area of work"],
    "steps": ["Sub-tasks", "Method", "Implementation", "Activities", "In practice"],
    "lead": ["Accountable", "Contact", "Delegated to", "Champion", "In charge", "Team member"],
    "timescale": ["Finish", "Target date", "Due", "End date", "Complete by", "Date"],
    "cost": ["£", "Spend", "Money needed", "Estimate"],
    "resources": ["Needs", "Means", "Support", "Input"],
    "outcomes": ["Deliverables", "Benefit", "Measures", "KPI", "Result expected"],
    "monitoring": ["Review", "Checked by", "Oversight"],
    "evidence": ["Proof", "How shown", "Documents"],
    "status": ["State", "Where are we?", "Done?"],
}
STRANGE = {
    "number": ["Line", "n°"],
    "title": ["What are we going to do?", "What do I want to learn?", "Undertaking", "Job in hand", "Our intention", "Gweithred"],
    "steps": ["What has to happen for this?", "What will each of us do, and in what order?", "Moves", "Camau"],
    "lead": ["Who makes sure it happens?", "Torchbearer", "On whose desk?", "Cyfrifoldeb"],
    "timescale": ["When will it be finished?", "Not later than", "Curtain", "Erbyn pryd"],
    "cost": ["What will it set us back?", "Outlay", "Cost (£)"],
    "resources": ["What support will we need?", "Wherewithal", "Adnoddau"],
    "outcomes": ["How shall we know that it worked?", "What difference will people notice?", "Payoff", "Canlyniadau"],
    "monitoring": ["Who looks over our shoulder?", "Stock-taking", "Monitro"],
    "evidence": ["What could we show a stranger?", "Traces", "Tystiolaeth"],
    "status": ["Traffic light", "How is it going?"],
}
VOCABULARIES = {"common": COMMON, "seldom": SELDOM, "strange": STRANGE}
PHASES = {
    "title": ["Phase", "Sprint", "Milestone", "Stage", "Work package", "Task"],
    "steps": ["Tasks", "Activities", "Main activities", "What happens", "Work"],
    "outcomes": ["Deliverables", "Outputs", "Results", "Hand-over"],
    "lead": ["Owner", "Team", "Responsible", "Who"],
    "start": ["Start", "From", "Begins"],
    "timescale": ["Finish", "Deadline", "Date", "Timeline", "End"],
    "resources": ["Effort", "Means", "People and tools"],
}
# Guidance in the cell of a head, as printed forms have it.
GUIDANCE = {
    "title": "Name one thing for each row.", "steps": "Say what you will do yourselves, and in what order.", "lead": "One name is better than three.",
    "timescale": "Give a day, not a season.", "outcomes": "Describe what others will see.", "resources": "People, books, money or time that you need.",
}


def draw(source, roles):
    """One head for each role, out of one vocabulary or out of two; no head twice."""
    kinds = source.choice([("common",), ("common",), ("seldom",), ("strange",), ("common", "seldom"), ("seldom", "strange")])
    result = []
    for role in roles:
        choices = [head for kind in kinds for head in VOCABULARIES[kind][role] if head not in result]
        result.append(source.choice(choices))
    return result
