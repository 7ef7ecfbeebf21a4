/// The looks of the server's own pages.
enum HomeStyle {
    static let sheet = """

        :root { --good: #1a6b34; --bad: #a4161a; }
        @media (prefers-color-scheme: dark) { :root { --good: #7fd197; --bad: #ff9c95; } }
        body { margin: 0 auto; padding: 1.2rem; max-width: 72rem; }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .4rem; }
        h2 { font-size: 1.2rem; margin: 0 0 .5rem; }
        header p { max-width: 48rem; }
        p { margin: 0 0 .5rem; }
        [hidden] { display: none !important; }
        button, .choose, input { font: inherit; }
        button { color: var(--text); background: var(--label); border: 1px solid var(--line); border-radius: .3rem; padding: .3rem .8rem; cursor: pointer; }
        button:hover { border-color: var(--accent); }
        a:focus-visible, button:focus-visible, summary:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        #give { border: 2px dashed var(--accent); border-radius: .6rem; padding: 1.2rem; margin: 1rem 0 1.6rem; }
        #give.over { background: var(--head); border-style: solid; }
        #give form p { margin: 0; }
        #give form + form { margin-top: .8rem; }
        #choose p { display: flex; flex-wrap: wrap; gap: .5rem .8rem; align-items: center; }
        .choose { display: flex; flex: 0 1 auto; min-width: 0; gap: .8rem; align-items: center; font-weight: 600; }
        .choose input { font-weight: 400; min-width: 0; flex: 0 1 24rem; }
        #uploads { list-style: none; margin: .8rem 0 0; padding: 0; }
        #uploads:empty { display: none; }
        #uploads li { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: center; padding: .2rem 0; }
        progress { width: 10rem; accent-color: var(--accent); }
        .failed { color: var(--bad); font-weight: 600; }
        .state { font-weight: 600; }
        .file, .advice { color: var(--quiet); font-weight: 400; font-size: .88rem; overflow-wrap: anywhere; }
        table.documents { font-size: .95rem; }
        table.documents th[scope=row] { background: none; min-width: 12rem; }
        table.documents td p:last-child, table.documents th p { margin-bottom: 0; }
        table.documents td:nth-child(3) { min-width: 17rem; }
        table.documents td:nth-child(4) { min-width: 9rem; }
        .tick { text-align: center; }
        .tick input { width: 1.2rem; height: 1.2rem; }
        details ul { margin: .3rem 0; padding-left: 1.1rem; }
        summary { cursor: pointer; }
        a.main { font-weight: 600; }
        #compare { margin-top: .6rem; }
        .password input { padding: .15rem .4rem; color: var(--text); background: var(--ground); border: 1px solid var(--line); border-radius: .3rem; }
        .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        @media (max-width: 40rem) {
          body { padding: .8rem; }
          table.documents, table.documents tbody, table.documents tr, table.documents td, table.documents th { display: block; border: 0; }
          table.documents thead { display: none; }
          table.documents tr { border: 1px solid var(--line); border-radius: .4rem; margin-bottom: .6rem; padding: .4rem; }
          table.documents td, table.documents th { padding: .15rem .3rem; min-width: 0 !important; }
          .tick { text-align: left; }
          .tick:empty, td:empty { display: none; }
          .tick input::after { content: "Compare"; display: inline-block; margin-left: 1.7rem; }
        }
        """
}
