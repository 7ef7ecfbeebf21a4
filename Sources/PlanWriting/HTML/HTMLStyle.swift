/// The looks of pages: in both schemes text has a contrast of at least 4.5 to its ground.
package enum HTMLStyle {
    /// What all pages share: colours, text, tables, and how they print.
    package static let base = """
        :root {
          color-scheme: light dark;
          --ground: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #b8c0c8; --accent: #0b5394;
          --head: #e3ecf7; --label: #f3f6f9;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #15191e; --text: #e6e9ed; --quiet: #a9b2bc; --line: #46505b; --accent: #8fc1f5;
            --head: #22354a; --label: #1e252d;
          }
        }
        * { box-sizing: border-box; }
        body {
          background: var(--ground); color: var(--text);
          font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
        }
        a { color: var(--accent); }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; z-index: 2; }
        .label { font-weight: 600; }
        .scroll { overflow-x: auto; }
        .scroll:focus-visible { outline: 2px solid var(--accent); }
        table { border-collapse: collapse; width: 100%; line-height: 1.4; }
        caption { text-align: left; font-weight: 600; padding: .3rem 0; }
        th, td { border: 1px solid var(--line); padding: .35rem .45rem; vertical-align: top; text-align: left; }
        table.grid td { overflow-wrap: break-word; }
        td p { margin: 0 0 .4rem; }
        thead th { background: var(--head); }
        thead th[scope=colgroup] { text-align: center; }
        tbody th { background: var(--label); min-width: 9rem; font-weight: 600; }
        th.group { background: var(--head); }
        td.row-note { color: var(--quiet); font-style: italic; }
        @media screen and (min-width: 40rem) {
          table.grid th[scope=rowgroup], table.grid thead th[rowspan]:first-child { position: sticky; left: 0; }
        }
        @media print {
          @page { size: A4 landscape; margin: 12mm; }
          :root {
            color-scheme: light;
            --ground: #ffffff; --text: #000000; --quiet: #444444; --line: #777777; --accent: #000000;
            --head: #e6e6e6; --label: #f2f2f2;
          }
          html { font-size: 9pt; }
          body { padding: 0; max-width: none; }
          .skip { display: none; }
          .scroll { overflow: visible; margin: 2mm 0 5mm; }
          table { font-size: 7.5pt; width: 99.8%; }
          table.grid { table-layout: fixed; }
          col.strand { width: 12%; }
          col.row-note { width: 9%; }
          table.grid td, tbody th { min-width: 0; }
          thead { display: table-header-group; }
          h2, h3, caption { break-after: avoid; }
          /* No header alone at the foot of a page; and a label's ground would run on below its last row. */
          tbody:first-of-type tr:first-child { break-before: avoid; break-inside: avoid; }
          tbody th[scope=rowgroup]:not(.group) { background: none; }
        }
        """

    /// The page of a plan.
    static let sheet = base + parts + frame

    /// How a plan's texts and tables look, on every page that shows a plan whole.
    package static let parts = """

        :root { --good: #1a6b34; --risk: #8a5200; --bad: #a4161a; }
        @media (prefers-color-scheme: dark) {
          :root { --good: #7fd197; --risk: #f0b75e; --bad: #ff9c95; }
        }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.4rem; line-height: 1.3; margin: 2.2rem 0 .6rem; }
        h3 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; }
        p { margin: 0 0 .7rem; }
        .organisation, .period, .note, footer { color: var(--quiet); margin: 0 0 .2rem; }
        main ul { padding-left: 1.6rem; }
        main li { margin-bottom: .2rem; }
        /* A label hangs before its item. */
        li.labelled { list-style: none; text-indent: -1.6rem; }
        li.labelled > * { text-indent: 0; }
        li.labelled > .label { display: inline-block; min-width: 1.6rem; padding-right: .3rem; }
        .scroll { margin: 1rem 0 1.6rem; }
        table { font-size: .85rem; }
        table.grid td { min-width: 7rem; }
        td p:last-child { margin-bottom: 0; }
        table.actions tbody th { background: none; }
        div.milestone + div.milestone { margin-top: .5rem; border-top: 1px dotted var(--line); padding-top: .5rem; }
        .facts { margin-top: .3rem; font-size: .8rem; color: var(--quiet); }
        .status { font-weight: 600; }
        .complete, .onTrack { color: var(--good); }
        .atRisk { color: var(--risk); }
        .offTrack { color: var(--bad); }
        .doubt { color: var(--risk); font-weight: 600; border: 1px dashed currentColor; padding: 0 .3rem; }
        .count { text-align: right; font-variant-numeric: tabular-nums; }
        .day { white-space: nowrap; }
        tr.below td { background: var(--label); }
        th .facts { font-weight: 400; }
        .page { color: var(--quiet); }
        :target { outline: 2px solid var(--accent); outline-offset: 2px; }
        @media print {
          :root { --good: #000000; --risk: #000000; --bad: #000000; }
          table { font-size: 7.5pt; }
          table.grid td { min-width: 0; }
          .milestone { break-inside: avoid; }
        }
        """

    /// The links between the pages of a server.
    package static let navigation = """

        nav.served { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; align-items: baseline; border: 0; margin: 0 0 .6rem; padding: 0; font-size: .95rem; max-width: none; }
        nav.served details { position: relative; }
        nav.served summary { cursor: pointer; color: var(--accent); text-decoration: underline; }
        nav.served ul { position: absolute; z-index: 4; margin: .2rem 0 0; padding: .5rem .9rem; list-style: none; white-space: nowrap; background: var(--ground); border: 1px solid var(--line); border-radius: .4rem; }
        nav.served li { margin: .25rem 0; }
        @media (max-width: 40rem) { nav.served ul { position: static; white-space: normal; } }
        @media print { nav.served { display: none; } }
        """

    /// One column of text, with tables as wide as the window.
    private static let frame = """

        body { margin: 0 auto; padding: 1.5rem; max-width: 100rem; }
        header, nav, footer, main > p, main > ul, main > h2, main > h3, section > ul { max-width: 60rem; }
        nav { border: 1px solid var(--line); border-radius: .4rem; padding: .2rem 1rem; margin-top: 1.2rem; }
        nav h2 { font-size: 1rem; margin: .6rem 0 0; }
        nav ol { margin: .3rem 0 .6rem; padding-left: 1.4rem; }
        table.overview { width: auto; }
        details.due { margin: .3rem 0; }
        details.due > summary { cursor: pointer; padding: .15rem 0; }
        table.overview th[scope=row] { font-weight: 400; background: none; }
        @media print {
          body { padding: 0; max-width: none; }
          header, nav, footer, main > p, main > ul, main > h2, main > h3, section > ul { max-width: none; }
          nav { display: none; }
          main > section { break-before: page; }
          main > section.first, main > section:first-child { break-before: auto; }
        }
        """
}
