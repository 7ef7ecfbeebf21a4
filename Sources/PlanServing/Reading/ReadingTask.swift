/// What a reading process is asked for: JSON on its standard input.
package struct ReadingTask: Hashable, Sendable, Codable {
    /// What is to be made of the documents.
    package enum Work: Hashable, Sendable, Codable {
        /// The page on which a plan is looked over and put right.
        case review
        /// A plan as a page with links to the others.
        case plan
        /// A plan in one of the forms that planlift writes, by its name.
        case form(String)
        /// What changed between two plans.
        case difference
        /// The life of each milestone over several plans.
        case history
        /// What was put right in the others that could be put right in the first too, as JSON.
        case offers
    }

    /// A document that somebody gave.
    package struct Source: Hashable, Sendable, Codable {
        package var file: String
        /// As the one who gave it calls it.
        package var name: String
        /// The file with what was put right in it; it may be missing.
        package var corrections: String
        /// Opens an encrypted PDF.
        package var password: String?

        package init(file: String, name: String, corrections: String, password: String? = nil) {
            self.file = file
            self.name = name
            self.corrections = corrections
            self.password = password
        }
    }

    package var work: Work
    package var sources: [Source]
    /// Where the result goes.
    package var output: String

    package init(work: Work, sources: [Source], output: String) {
        self.work = work
        self.sources = sources
        self.output = output
    }
}
