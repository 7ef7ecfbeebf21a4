internal import DocumentModel
internal import PlanModel

/// The words by which people see that something was read with doubt.
enum DoubtMark {
    /// `unsure reading: 50 %, see page 3`; nil where there is no doubt.
    static func text(_ confidence: Double, _ provenance: [Provenance]) -> String? {
        guard Doubt.applies(to: confidence) else { return nil }
        let page = provenance.lazy.compactMap(\.pageNumber).first
        return "unsure reading: \(Int(saturating: (confidence * 100).rounded())) %"
            + (page.map { ", see page \($0)" } ?? "")
    }
}
