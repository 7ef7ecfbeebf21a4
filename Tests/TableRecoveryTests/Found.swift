import DocumentModel
import PageLayout
import TableRecovery

/// What the finder makes of drawn pages.
enum Found {
    static func outcome(on page: Page) -> TableFinder.Outcome {
        TableFinder.tables(in: PageContent(page, words: WordBuilder.words(of: page)))
    }

    static func tables(on page: Page) -> [PageTable] { outcome(on: page).tables }
}
