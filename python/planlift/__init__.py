"""Plans of schools and trusts, read out of PDF and DOCX files.

    import planlift

    plan = planlift.extract("plan.pdf")
    for milestone in plan.milestones():
        print(milestone["from"]["year"], milestone["from"]["term"], milestone["text"])
    plan.to_frame()                        # a pandas data frame: a row a milestone, action or step
    plan.write("plan.xlsx")
    planlift.diff("old.pdf", "new.docx").changes
    planlift.convert(["archive/"], "plans/", formats=["json", "xlsx"])

Documents are read by the program that comes with the package, in a process of its own with limits on time and memory.
"""
from .difference import Difference, diff
from .folder import Outcome, convert
from .plan import Plan, extract
from .program import PlanliftError, program_path, version

__all__ = [
    "Difference",
    "Outcome",
    "Plan",
    "PlanliftError",
    "convert",
    "diff",
    "extract",
    "program_path",
    "version",
]
