import Foundation

/// How loudly each sign of rows speaks, as data: `RowWeights.json`. All are logarithms, of shares or of odds.
struct RowWeights: Hashable, Sendable {
    /// One for each sign.
    private(set) var logarithms: [Double]

    /// - Parameter logarithm: gives the weight of a sign.
    init(_ logarithm: (RowSign) -> Double) { logarithms = RowSign.allCases.map(logarithm) }

    subscript(sign: RowSign) -> Double {
        get { logarithms[sign.rawValue] }
        set { logarithms[sign.rawValue] = newValue }
    }

    /// The project's own weights, compiled in.
    static let standard: RowWeights = {
        do {
            return try RowWeights(json: Data(PackageResources.RowWeights_json))
        } catch {
            preconditionFailure("RowWeights.json, which is compiled in, cannot be read: \(error)")
        }
    }()

    /// A file that names another sign, or leaves one out, is none of these weights.
    struct WrongSigns: Error {
        var names: [String]
    }

    init(json: Data) throws {
        let weights = try JSONDecoder().decode([String: Double].self, from: json)
        let wrong = Set(weights.keys).symmetricDifference(RowSign.allCases.map(\.name))
        guard wrong.isEmpty else { throw WrongSigns(names: wrong.sorted()) }
        self.init { weights[$0.name] ?? 0 }
    }
}

/// The sum of the weights of what was seen.
struct RowScore: RowTally {
    private let weights: RowWeights
    private(set) var logarithm = 0.0

    init(_ weights: RowWeights) { self.weights = weights }

    mutating func add(_ sign: RowSign, times count: Double) { logarithm += count * weights[sign] }
}
