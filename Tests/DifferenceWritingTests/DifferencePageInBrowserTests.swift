import DifferenceWriting
import Foundation
import PlanComparison
import TestSupport
import Testing

/// The page in a real browser: its script runs, filters and walks.
@Suite("The page of a difference in a browser")
struct DifferencePageInBrowserTests {
    private func document(after script: String) throws -> String {
        try Browser.document(of: DifferenceHTML.write(SamplePair.compared), after: script)
    }

    @Test(
        "filters by kind and words, walks with the keyboard and marks the place",
        .enabled(if: Browser.isAvailable, Comment(rawValue: Browser.whyMissing)))
    func script() throws {
        let document = try document(
            after: """
                const boxes = document.querySelectorAll('[name=kind]');
                for (const box of boxes) box.checked = box.value === 'edited';
                const words = document.querySelector('[name=words]');
                words.value = 'scheme';
                words.dispatchEvent(new Event('input', { bubbles: true }));
                document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
                document.title = [...document.querySelectorAll('ol.changes > li')].filter((i) => !i.hidden).length
                  + ' shown, ' + document.querySelector('.current').textContent.trim() + ', '
                  + document.activeElement.getAttribute('href') + ', ' + document.querySelector('.found').textContent;
                """)
        let title = document.split(separator: "<title>").last?.split(separator: "</title>").first ?? ""
        #expect(title.hasPrefix("1 shown, Edited Audit the use of the new scheme"), "\(title)")
        #expect(title.hasSuffix("1 of \(SamplePair.compared.difference.changes.count) changes"), "\(title)")
    }
}
