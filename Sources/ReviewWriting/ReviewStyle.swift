/// The page's looks: the document beside the plan on a wide window, one part at a time on a narrow one. No meaning hangs on
/// colour alone: what is lit has a thick frame, what is unsure a dashed one.
enum ReviewStyle {
    static let sheet = """

        :root { --lit: #b35900; --lit-ground: rgb(255 170 0 / .35); --paper: none; --named: #a0157a; }
        @media (prefers-color-scheme: dark) { :root { --lit: #ffb454; --paper: brightness(.88); --named: #f0a3d8; } }
        body { margin: 0; padding: 1rem; }
        h1 { font-size: 1.3rem; margin: 0 0 .2rem; }
        h2 { font-size: 1.15rem; margin: 1.2rem 0 .5rem; }
        h3 { font-size: 1rem; }
        main { display: contents; }
        .pane > h2:first-child, #plan > section:first-child h2, #look-title { margin-top: 0; }
        .summary, .advice { color: var(--quiet); font-size: .9rem; margin: 0 0 .4rem; }
        .number { background: var(--risk); color: var(--ground); border-radius: 1rem; padding: 0 .6rem; font-size: .9rem; }
        kbd { border: 1px solid var(--line); border-radius: .2rem; padding: 0 .25rem; font-size: .85em; }
        button {
          font: inherit; color: var(--text); background: var(--label); border: 1px solid var(--line); border-radius: .3rem;
          padding: .3rem .7rem; cursor: pointer;
        }
        button:hover { border-color: var(--accent); }
        a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
        [hidden] { display: none !important; }
        .pane { scrollbar-gutter: stable; }
        .pane:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
        #look details { border-top: 1px solid var(--line); padding: .2rem 0; }
        #look summary, .legend summary { cursor: pointer; font-weight: 600; font-size: .95rem; padding: .15rem 0; }
        ul.concerns { list-style: none; margin: 0; padding: 0; }
        ul.concerns a { display: block; padding: .3rem .4rem; color: inherit; text-decoration: none; font-size: .88rem; border-left: .25rem solid transparent; }
        ul.concerns a:hover { background: var(--label); }
        ul.concerns a.current { background: var(--label); border-color: var(--lit); }
        ul.concerns .text { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
        ul.concerns .page { color: var(--accent); text-decoration: underline; }
        ul.concerns a.current .text { -webkit-line-clamp: none; }
        ul.concerns .doubt { font-size: .8rem; }
        .milestone, tr.action, tr.step, tr.below { cursor: pointer; }
        span.step:hover, span.milestone:hover { outline: 1px solid var(--accent); }
        div.milestone { padding: .1rem .2rem; border-radius: .2rem; }
        a.place { white-space: nowrap; }
        .lit, tr.lit > * { outline: 3px solid var(--lit); outline-offset: -1px; background: var(--lit-ground); }
        tr.lit { outline: none; background: none; }
        table.actions tbody tr.lit > th { background: var(--lit-ground); }
        figure.sheet { margin: 0 0 1rem; width: calc(100% * var(--zoom, 1)); }
        figure.sheet figcaption { color: var(--quiet); font-size: .85rem; padding: .2rem 0; position: sticky; left: 0; width: fit-content; }
        .paper { position: relative; border: 1px solid var(--line); background: #ffffff; filter: var(--paper); }
        .paper img, .paper svg { position: absolute; inset: 0; width: 100%; height: 100%; display: block; }
        .paper path, .paper rect { fill: none; vector-effect: non-scaling-stroke; }
        .paper .cell { stroke: #0b5394; stroke-opacity: .35; stroke-width: 1; }
        .paper .head { stroke: #1a6b34; stroke-opacity: .6; stroke-width: 1; fill: #1a6b34; fill-opacity: .07; }
        .paper .heading { stroke: #a0157a; stroke-width: 1.5; }
        .paper .item { stroke: #7a3e9d; stroke-opacity: .5; stroke-width: 1; stroke-dasharray: 1 2; }
        .paper .furniture { fill: #57606a; fill-opacity: .18; stroke: #57606a; stroke-width: 1; stroke-dasharray: 4 3; }
        .paper a rect { fill: #0b5394; fill-opacity: 0; stroke: #0b5394; stroke-opacity: .7; stroke-width: 1; cursor: pointer; }
        .paper a.part rect { stroke-opacity: .3; }
        .paper a:hover rect { fill-opacity: .1; }
        .paper a.unsure rect { stroke: #b35900; stroke-opacity: 1; stroke-width: 2; stroke-dasharray: 5 3; fill: #ffaa00; fill-opacity: .12; }
        .paper a.lit, .paper .mark.lit { outline: none; background: none; }
        .paper a.lit rect, .paper .mark.lit rect { fill: #ffaa00; fill-opacity: .3; stroke: #b35900; stroke-opacity: 1; stroke-width: 3.5; stroke-dasharray: none; }
        .paper .mark rect { stroke: #a4161a; stroke-width: 1.5; stroke-dasharray: 2 3; pointer-events: none; }
        .paper :target { outline: none; }
        .texts { font-size: .85rem; }
        .texts summary { cursor: pointer; color: var(--quiet); }
        .texts ul { list-style: none; padding: 0; margin: .3rem 0; }
        .texts li button { text-align: left; margin: .1rem 0; padding: .1rem .5rem; }
        .tools { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: start; margin-bottom: .5rem; }
        .zoom button { padding: .1rem .7rem; }
        .legend ul { list-style: none; margin: .2rem 0; padding: 0; font-size: .85rem; }
        .legend li { margin: .2rem 0; }
        .legend li::before { content: ""; display: inline-block; width: 1.6rem; height: .9rem; margin-right: .5rem; vertical-align: -.1rem; border: 1px solid #0b5394; background: #ffffff; }
        .legend li.unsure::before { border: 2px dashed #b35900; background: #fff1d6; }
        .legend li.cell::before { border-color: #9db9d3; }
        .legend li.head::before { border-color: #1a6b34; background: #e6f1ea; }
        .legend li.heading::before { border: 2px solid #a0157a; }
        .legend li.item::before { border: 1px dotted #7a3e9d; }
        .legend li.furniture::before { border: 1px dashed #57606a; background: #e2e4e6; }
        #document p.heading { font-weight: 700; margin-top: 1rem; }
        #document p { margin: 0 0 .4rem; }
        table.found { font-size: .82rem; }
        [data-of] { cursor: pointer; }
        td[data-of], th[data-of] { box-shadow: inset 0 0 0 1px var(--accent); }
        li.mark { border-left: .25rem solid var(--bad); padding-left: .4rem; }
        .paper [data-text] rect, .paper [data-column] rect { fill: #57606a; fill-opacity: 0; cursor: pointer; }
        .paper :is([data-text], [data-column]):hover rect { fill-opacity: .1; }
        .pane :is([data-text], [data-column]):not(g) { cursor: pointer; }
        .pane :is([data-text], [data-column]):not(g):hover { outline: 1px solid var(--accent); outline-offset: 2px; }
        .paper .lit rect { fill: #ffaa00; fill-opacity: .3; stroke: #b35900; stroke-width: 3.5; }
        .paper .lit { outline: none; background: none; }
        .paper [data-text].is-gone rect { fill-opacity: .35; stroke: #57606a; stroke-width: 1.5; }
        .is-gone:not(g) { text-decoration: line-through; color: var(--quiet); }
        .is-gone .facts { display: inline-block; }
        a.done .text { text-decoration: line-through; }
        .paper [data-text].is-heading rect, .paper .is-named rect { stroke: #a0157a; stroke-width: 2.5; }
        .is-heading:not(g), .is-named:not(g, #look *) { outline: 2px solid var(--named); }
        .tag { display: inline-block; margin-left: .5rem; padding: 0 .3rem; border: 1px solid currentColor; border-radius: .2rem; color: var(--named); font-size: .78rem; font-weight: 600; text-decoration: none; }
        .is-gone > .tag { color: var(--quiet); }
        .paper text.tag { text-anchor: end; font: 600 9px system-ui, sans-serif; fill: #a0157a; stroke: #ffffff; stroke-width: 2.5px; paint-order: stroke; }
        .paper .is-gone text.tag { fill: #32383f; }
        :is(.columns, .words) { font-size: .85rem; }
        :is(.columns, .words) ul { list-style: none; padding: 0; margin: .3rem 0; }
        :is(.columns, .words) li { margin: .15rem 0; }
        :is(.columns, .words) li button { text-align: left; padding: .1rem .5rem; }
        #correct details { margin-top: .4rem; font-size: .9rem; }
        #correct summary { cursor: pointer; }
        .is-corrected { border-left: .25rem solid var(--good); padding-left: .35rem; }
        .mended + .mended, span.facts { display: block; }
        .corrected { color: var(--good); font-weight: 600; }
        #offers { border: 2px solid var(--accent); border-radius: .4rem; padding: .4rem .7rem; margin-bottom: .6rem; font-size: .9rem; }
        #offers h2 { margin: 0 0 .2rem; font-size: 1rem; }
        #offers p { margin: 0 0 .3rem; }
        #offers ul { margin: .2rem 0 .4rem; padding-left: 1.2rem; }
        #offers li { margin: .15rem 0; }
        #offers li button:not(.link) { padding: 0 .5rem; }
        button.link { background: none; border: 0; padding: 0; text-align: left; vertical-align: top; color: var(--accent); text-decoration: underline; }
        #corrections { border-top: 2px solid var(--good); padding-top: .3rem; font-size: .9rem; }
        #corrections h3 { margin: .2rem 0; }
        #corrections ol { margin: 0 0 .4rem; padding-left: 1.4rem; }
        #corrections li { margin: .2rem 0; }
        #corrections li button:not(.link) { padding: 0 .5rem; }
        button.main { background: var(--accent); color: var(--ground); border-color: var(--accent); }
        button:disabled { opacity: .5; cursor: default; }
        .unsaved, .trouble { color: var(--bad); font-weight: 600; }
        #correct { background: var(--label); border: 2px solid var(--lit); border-radius: .4rem; padding: .6rem .8rem; }
        #correct h2 { margin: 0; }
        #correct .what { color: var(--quiet); font-size: .9rem; margin: 0 0 .3rem; }
        #correct p { margin: .3rem 0 0; }
        .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .4rem .8rem; font-size: .9rem; }
        .fields .wide { grid-column: 1 / -1; }
        textarea { field-sizing: content; min-height: 3.2em; max-height: 12em; }
        textarea, select { font: inherit; display: block; width: 100%; color: var(--text); background: var(--ground); border: 1px solid var(--line); border-radius: .3rem; padding: .2rem .4rem; }
        textarea:focus-visible, select:focus-visible { outline: 2px solid var(--accent); }
        .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        @media screen and (min-width: 64rem) {
          body { height: 100vh; display: grid; gap: .6rem 1rem; padding: .8rem 1rem; overflow: hidden;
            grid-template: "head head" auto "document look" auto "document plan" minmax(0, 1fr) "document correct" auto / minmax(0, 1fr) minmax(0, 1fr); }
          body > header { grid-area: head; }
          #look { grid-area: look; max-height: 34vh; overflow: auto; border-bottom: 2px solid var(--line); }
          body:has(#correct:not([hidden])) #look { max-height: 22vh; }
          #corrections { position: sticky; bottom: 0; max-height: 9.5rem; overflow: auto; background: var(--ground); }
          #plan { grid-area: plan; overflow: auto; }
          #document { grid-area: document; overflow: auto; }
          /* Drawn once and then moved, and not drawn anew with each step. */
          #plan, #document { will-change: scroll-position; background: var(--ground); }
          #correct { grid-area: correct; max-height: 44vh; overflow: auto; }
          nav.views { display: none; }
          figure.sheet { content-visibility: auto; contain-intrinsic-size: auto 28rem; }
        }
        @media screen and (max-width: 63.99rem) {
          .keys { display: none; }
          body.live { padding-bottom: 4.5rem; }
          nav.views { position: fixed; z-index: 3; inset: auto 0 0; display: flex; gap: .4rem; padding: .5rem; background: var(--ground); border-top: 1px solid var(--line); }
          nav.views button { flex: 1; padding: .6rem .2rem; }
          nav.views [aria-pressed=true] { background: var(--accent); color: var(--ground); font-weight: 600; }
          body.live:not([data-view=look]) #look, body.live:not([data-view=plan]) #plan,
          body.live:not([data-view=document]) #document { display: none; }
          #document { overflow-x: auto; }
          #correct { position: fixed; z-index: 2; inset: auto .4rem 4.2rem; max-height: 60vh; overflow: auto; box-shadow: 0 0 1rem rgb(0 0 0 / .4); }
        }
        @media print {
          nav.views, .zoom, .keys, .texts, .columns, .words, #look > .advice, #correct, #offers, #corrections button:not(.link) { display: none; }
          .paper { max-height: 165mm; max-width: 100%; margin: 0 auto; border: 1pt solid #777777; }
          figure.sheet { width: 100%; break-inside: avoid; break-before: page; }
          ul.concerns .text { display: inline; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
