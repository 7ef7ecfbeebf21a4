/// What a person put right in a plan, kept beside the document: `plan.corrections.json`.
package struct PlanCorrections: Hashable, Sendable, Codable {
    /// The version of the file's shape.
    package static let currentSchemaVersion = "1.0"

    package var schemaVersion: String
    /// The document that was corrected.
    package var source: Source
    /// In the order in which they are applied.
    package var corrections: [PlanCorrection]

    package init(
        schemaVersion: String = currentSchemaVersion, source: Source, corrections: [PlanCorrection]
    ) {
        self.schemaVersion = schemaVersion
        self.source = source
        self.corrections = corrections
    }

    /// The file that a plan was read from when it was corrected.
    package struct Source: Hashable, Sendable, Codable {
        /// Without its folder.
        package var name: String
        /// Of its bytes, in hexadecimal digits.
        package var sha256: String

        package init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }
}
