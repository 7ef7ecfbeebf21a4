extension Array where Element == Double {
    /// The upper median; nil where there is none.
    var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}
