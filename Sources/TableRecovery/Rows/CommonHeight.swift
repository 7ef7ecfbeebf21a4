/// Whether the cells of a row stand at one height.
enum CommonHeight {
    /// Tops, middles and feet of one row differ by no more than this.
    private static let toleranceInPoints = 1.5

    static func isShared(by heights: [Double]) -> Bool {
        guard let least = heights.min(), let most = heights.max() else { return true }
        return most - least <= toleranceInPoints
    }
}
