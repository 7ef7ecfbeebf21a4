import Foundation
import TestSupport
import Testing

/// The report in a real browser: its script sorts and filters.
@Suite struct ReportPageTests {
    /// Converts the sample archive, and gives what a script says of the report.
    private func title(after script: String, window: String = "1280,900") throws -> String {
        try TemporaryFolder.with { folder in
            let input = folder.appending(path: "archive")
            try SampleArchive.make(in: input)
            try Data(PDFFixture(pages: ["BT /F1 12 Tf 72 720 Td (<b>Plan</b> & \"more\") Tj ET"]).bytes)
                .write(to: input.appending(path: "<i>odd & 'name'.pdf"))
            let output = folder.appending(path: "out")
            #expect(try Program.run(["convert", input.path, "-o", output.path]).exitCode == 0)
            let page = output.appending(path: "report.html")
            let html = String(decoding: try Data(contentsOf: page), as: UTF8.self)
            #expect(!html.contains("http"), "the page needs nothing else")
            try Data(html.replacing("</body>", with: "<script>\(script)</script></body>").utf8).write(to: page)
            let document = try Browser.document(at: page, in: folder, arguments: ["--window-size=\(window)"])
            return String(document.split(separator: "<title>").last?.split(separator: "</title>").first ?? "")
        }
    }

    @Test(.enabled(if: Browser.isAvailable, Comment(rawValue: Browser.whyMissing)))
    func `filters by outcome and words, sorts by a column, and links every plan`() throws {
        let title = try title(
            after: """
                const form = document.querySelector('form.filter');
                const shown = () => [...document.querySelectorAll('tbody tr')].filter((row) => !row.hidden);
                const say = [shown().length];
                for (const box of form.querySelectorAll('[name=outcome]')) box.checked = box.value === 'failed';
                form.dispatchEvent(new Event('input', { bubbles: true }));
                say.push(shown().map((row) => row.querySelector('code').textContent).join(' '));
                for (const box of form.querySelectorAll('[name=outcome]')) box.checked = true;
                form.elements.words.value = 'PLAN small';
                form.elements.words.dispatchEvent(new Event('input', { bubbles: true }));
                say.push(shown().length, document.querySelector('.found').textContent);
                form.elements.words.value = '';
                form.elements.words.dispatchEvent(new Event('input', { bubbles: true }));
                const milestones = [...document.querySelectorAll('th button')].find((b) => b.textContent === 'Milestones');
                milestones.click();
                milestones.click();
                say.push(milestones.parentElement.getAttribute('aria-sort'), shown()[0].querySelector('.path').textContent);
                const odd = shown().find((row) => row.textContent.includes('odd'));
                const [source, plan] = odd.querySelectorAll('a');
                say.push(odd.querySelector('.path').textContent, decodeURIComponent(source.getAttribute('href')));
                say.push(decodeURIComponent(plan.getAttribute('href')));
                document.querySelector('button[name=attention][value=repair]').click();
                say.push(shown().map((row) => row.dataset.code).join(' '), form.elements.only.value);
                document.title = say.join(' | ');
                """)
        #expect(
            title == """
                18 | pdf-damaged empty | 6 | 6 of 18 files | descending | archive/2022/kestrel.pdf | \
                archive/&lt;i&gt;odd &amp; 'name'.pdf | ./../archive/&lt;i&gt;odd &amp; 'name'.pdf | \
                ./archive/&lt;i&gt;odd &amp; 'name'.pdf.json | pdf-damaged empty | repair
                """)
    }

    @Test(.enabled(if: Browser.isAvailable, Comment(rawValue: Browser.whyMissing)))
    func `on a small screen nothing stands beyond its edge, and what wants a look stands first`() throws {
        let title = try title(
            after: """
                const first = document.querySelector('main > section h2');
                const groups = [...document.querySelectorAll('.attention summary')].map((group) => group.textContent);
                document.title = [document.documentElement.scrollWidth <= window.innerWidth, first.textContent, ...groups].join(' | ');
                """, window: "500,900")
        #expect(title.hasPrefix("true | To look at | 1 No text in it: text recognition is needed | 2 Damaged, or not"))
    }
}
