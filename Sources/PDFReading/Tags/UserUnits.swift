/// How many points a unit of each page is, where a page says so (`UserUnit`): the library leaves it out.
///
/// Pages that are larger than 200 inches are written so, and those of some drawing programs.
struct UserUnits {
    private let pointsPerUnit: [Double]

    init(_ pages: PageTree?, _ file: PDFObjectFile?) {
        let units = pages?.leaves.map { file?.resolved($0.entries["UserUnit"])?.number ?? 1 } ?? []
        pointsPerUnit = units.contains { $0 != 1 } ? units.map { UserUnits.plausible.contains($0) ? $0 : 1 } : []
    }

    /// - Parameter page: counted from 1.
    subscript(page: Int) -> Double { pointsPerUnit.indices.contains(page - 1) ? pointsPerUnit[page - 1] : 1 }

    /// PDF names no largest unit (75,000 in early readers); none that makes pages smaller is ever written.
    private static let plausible = 1.0...75_000.0
}
