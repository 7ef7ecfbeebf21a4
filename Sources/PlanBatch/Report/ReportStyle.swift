/// How the report looks, on paper, on a phone and in the dark too.
enum ReportStyle {
    static let text = """

        :root {
          color-scheme: light dark; --ground: #ffffff; --text: #1b1f24; --link: #0b5394;
          --line: #8884; --bad: #b3261e; --good: #1b6e3c; --dull: #5f5f5f; --odd: #8a5200
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #15191e; --text: #e6e9ed; --link: #8fc1f5;
            --bad: #ff8a80; --good: #7fd6a0; --dull: #b0b0b0; --odd: #f0b75e
          }
        }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem; background: var(--ground); color: var(--text) }
        a { color: var(--link) }
        h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin-top: 2rem } h3 { font-size: 1rem; margin-bottom: .2rem }
        .quiet, .found { color: var(--dull) }
        .attention { border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .8rem; margin: .5rem 0 }
        .attention summary { cursor: pointer } .attention p { margin: .4rem 0 }
        .attention ul { margin: .4rem 0; padding-left: 1.2rem }
        .filter { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; margin-bottom: 1rem }
        .filter select { max-width: 20rem }
        table { border-collapse: collapse; width: 100% }
        th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top }
        th { position: sticky; top: 0; background: var(--ground) }
        th button { all: unset; cursor: pointer; font-weight: 600 }
        th button:focus-visible { outline: 2px solid Highlight }
        th[aria-sort=ascending] button::after { content: " ▲" } th[aria-sort=descending] button::after { content: " ▼" }
        .number { text-align: right; font-variant-numeric: tabular-nums } .outcome { white-space: nowrap }
        td:nth-child(2) { min-width: 22rem } td:nth-child(3) { min-width: 12rem }
        .path, .reason, td li, td:nth-child(3) { overflow-wrap: anywhere } .reason { margin: .1rem 0; color: var(--dull) }
        .form { margin-left: .2rem } code, pre { font-size: .9em } pre { white-space: pre-wrap; margin: .2rem 0 }
        .outcome.failed, label.failed b { color: var(--bad) } .outcome.converted, label.converted b { color: var(--good) }
        .outcome.no-plan, .outcome.plan-not-understood, label.no-plan b, label.plan-not-understood b { color: var(--odd) }
        .outcome.skipped, .outcome.duplicate, .outcome.unpacked { color: var(--dull) }
        details ul { margin: .2rem 0; padding-left: 1.2rem }
        @media screen and (max-width: 52rem) {
          body { margin: .8rem }
          .documents, .documents tbody, .documents tr, .documents td, .documents thead { display: block; width: auto }
          .documents thead tr { display: flex; flex-wrap: wrap; gap: 0 .8rem }
          .documents th, .documents td { position: static; border: 0; padding: .1rem 0; min-width: 0 }
          .documents tbody tr { border-bottom: 1px solid var(--line); padding: .5rem 0 }
          .documents tr[hidden], .documents td:empty { display: none }
          .documents .number { display: inline; text-align: left; margin-right: .8rem; color: var(--dull) }
          .documents td.number:empty { display: none }
          .documents td.number::after { content: " " attr(data-title) }
        }
        @media print {
          :root { --ground: #ffffff; --text: #000000; --link: #000000; --dull: #444444 }
          .filter, .attention button { display: none } th { position: static }
        }

        """
}
