import Foundation

/// A document whose tables are known, as the list of the fit names it.
struct GoldenDocument: Codable {
    /// The path of the PDF.
    var file: String
    /// What it is, as the report names it.
    var kind: String
    /// What it is for.
    var part: Part
    /// For each table, for each row, the texts of its cells; a cell that covers several rows stands in each of them.
    var tables: [[[String]]]

    enum Part: String, Codable {
        /// Weights are fitted on it, or it stops the fit, or it is only measured.
        case fitted, validation, measured
    }

    static func list(json: Data) throws -> [GoldenDocument] {
        try JSONDecoder().decode([GoldenDocument].self, from: json)
    }
}
