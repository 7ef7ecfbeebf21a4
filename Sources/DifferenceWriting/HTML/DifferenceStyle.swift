internal import PlanWriting

/// The page's looks: in both schemes text has a contrast of at least 4.5 to its ground, and no meaning hangs on colour
/// alone.
enum DifferenceStyle {
    static let sheet =
        HTMLStyle.base + """

            :root {
              --added: #12602c; --added-ground: #e2f5e6; --removed: #96151b; --removed-ground: #fdeaea;
              --edited: #6e4600; --edited-ground: #fff5da; --moved: #0b4f8a; --moved-ground: #e4eefb;
              --renumbered: #5a3a8a; --renumbered-ground: #f0eafa;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --added: #8fdca4; --added-ground: #16301d; --removed: #ffaaa4; --removed-ground: #3b1b1c;
                --edited: #f2c472; --edited-ground: #362a12; --moved: #9fcbfa; --moved-ground: #17293d;
                --renumbered: #cdb4f5; --renumbered-ground: #291f3b;
              }
            }
            body { margin: 0; padding: 1.2rem; }
            h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
            h2 { font-size: 1.3rem; line-height: 1.3; margin: 1.6rem 0 .5rem; }
            h3 { font-size: 1.05rem; margin: 1.1rem 0 .3rem; }
            .versions, .path, .item, .keys, .found { color: var(--quiet); }
            .versions { margin: 0 0 .6rem; }
            .summary { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: 0; padding: 0; }
            .summary li { padding: .15rem .6rem; border: 1px solid var(--line); border-radius: 1rem; font-size: .9rem; }
            .columns { display: grid; grid-template-columns: minmax(0, 1fr) 24rem; gap: 1.5rem; align-items: start; }
            main > h2:first-child, main > section:first-child h2, aside h2 { margin-top: 1rem; }
            aside { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0 .3rem 1rem; }
            @media (max-width: 70rem) {
              .columns { grid-template-columns: minmax(0, 1fr); }
              aside { position: static; max-height: none; order: -1; }
              ol.changes { max-height: 60vh; overflow-y: auto; }
            }
            form.filter { font-size: .9rem; border-bottom: 1px solid var(--line); padding-bottom: .4rem; }
            fieldset { border: 0; padding: 0; margin: 0 0 .4rem; display: flex; flex-wrap: wrap; gap: .2rem .8rem; }
            legend { float: left; margin-right: .8rem; font-weight: 600; }
            .search { display: block; margin-bottom: .4rem; }
            input[type=search] {
              font: inherit; padding: .15rem .4rem; width: 17rem; max-width: 100%; color: var(--text);
              background: var(--ground); border: 1px solid var(--line); border-radius: .3rem;
            }
            .found, .keys { margin: .3rem 0 0; font-size: .85rem; }
            kbd { border: 1px solid var(--line); border-radius: .2rem; padding: 0 .25rem; font-size: .85em; }
            ol.changes { list-style: none; margin: .4rem 0 0; padding: 0; }
            ol.changes li { border-bottom: 1px solid var(--line); }
            ol.changes a { display: block; padding: .45rem .3rem; color: inherit; text-decoration: none; font-size: .88rem; }
            ol.changes a:hover { background: var(--label); }
            a:focus-visible, .scroll:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
            ol.changes .path { display: block; font-size: .8rem; }
            .badge { font-size: .75rem; font-weight: 600; padding: .05rem .35rem; border-radius: .25rem; }
            .badge.added, .summary .added { color: var(--added); background: var(--added-ground); }
            .badge.removed, .summary .removed { color: var(--removed); background: var(--removed-ground); }
            .badge.edited, .summary .edited { color: var(--edited); background: var(--edited-ground); }
            .badge.moved, .summary .moved { color: var(--moved); background: var(--moved-ground); }
            .badge.renumbered, .summary .renumbered { color: var(--renumbered); background: var(--renumbered-ground); }
            ins { color: var(--added); background: var(--added-ground); text-decoration: underline; text-underline-offset: .15em; }
            del { color: var(--removed); background: var(--removed-ground); text-decoration: line-through; }
            .scroll { margin: .6rem 0 1.4rem; }
            table { font-size: .83rem; }
            table.grid td { min-width: 7.5rem; }
            table.actions td { min-width: 6rem; }
            table.history { table-layout: fixed; }
            table.history tbody th { background: none; font-weight: 400; }
            td > :last-child { margin-bottom: 0; }
            td .change, td .ghost, li.change { border-left: .25rem solid var(--line); padding-left: .4rem; margin: 0 0 .4rem; }
            td .badge { display: inline-block; }
            .change.added { border-color: var(--added); }
            .change.removed { border-color: var(--removed); }
            .change.edited { border-color: var(--edited); }
            .change.moved, .ghost { border-color: var(--moved); }
            .change.renumbered { border-color: var(--renumbered); }
            .ghost { opacity: .85; }
            .strand-added td { background: var(--added-ground); }
            .strand-removed td { background: var(--removed-ground); }
            ul.texts, ul.entries { list-style: none; padding: 0; margin: 0 0 .8rem; }
            ul.entries li { margin-bottom: .3rem; }
            .change:target, .change.current { outline: 3px solid var(--accent); outline-offset: 1px; }
            main.only-changed tbody.same { display: none; }
            [hidden] { display: none !important; }
            @media print {
              * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              body { padding: 0; }
              .columns { display: block; }
              aside { position: static; max-height: none; overflow: visible; break-before: page; }
              form.filter { display: none; }
              ol.changes { max-height: none; overflow: visible; columns: 2; }
              ol.changes li { break-inside: avoid; }
              table { font-size: 7pt; }
              table.grid td { min-width: 0; }
              td .change, td .ghost, td p { break-inside: avoid; }
            }
            """
}
