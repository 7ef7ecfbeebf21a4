/// How the report looks, on paper and in the dark too.
enum ReportStyle {
    static let text = """

        :root { color-scheme: light dark; --line: #8884; --bad: #b3261e; --good: #1b6e3c; --dull: #6a6a6a; --odd: #8a5200 }
        @media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #7fd6a0; --dull: #a8a8a8; --odd: #f0b75e } }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem }
        h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin-top: 2rem } h3 { font-size: 1rem; margin-bottom: .2rem }
        .filter { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; margin-bottom: 1rem }
        .found { color: var(--dull) }
        table { border-collapse: collapse; width: 100% }
        th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top }
        th { position: sticky; top: 0; background: Canvas }
        th button { all: unset; cursor: pointer; font-weight: 600 }
        th button:focus-visible { outline: 2px solid Highlight }
        th[aria-sort=ascending] button::after { content: " ▲" } th[aria-sort=descending] button::after { content: " ▼" }
        .number { text-align: right; font-variant-numeric: tabular-nums } .period, .outcome { white-space: nowrap }
        td:nth-child(2) { min-width: 16rem } td:nth-child(3) { min-width: 14rem } td:last-child { min-width: 16rem }
        .path { overflow-wrap: anywhere } code, pre { font-size: .9em } pre { white-space: pre-wrap; margin: .2rem 0 }
        .outcome.failed, label.failed b { color: var(--bad) } .outcome.converted, label.converted b { color: var(--good) }
        .outcome.no-plan, .outcome.plan-not-understood, label.no-plan b, label.plan-not-understood b { color: var(--odd) }
        .outcome.skipped, .outcome.duplicate, .outcome.unpacked { color: var(--dull) }
        details ul { margin: .2rem 0; padding-left: 1.2rem }
        @media print { .filter { display: none } th { position: static } }

        """
}
