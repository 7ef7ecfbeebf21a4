/// Which columns of status belong to single terms, and which to the whole row.
enum StatusColumns {
    /// `Autumn | Spring | Summer | RAG`: one column of status, that names no term, is the row's. `Autumn | RAG | Spring | RAG`:
    /// each is the term's to its left.
    ///
    /// - Parameters:
    ///   - statuses: the place of the term to the left, by column.
    ///   - named: columns whose head names a term, or stands under one.
    static func ofTerms(_ statuses: [Int: Int], named: Set<Int>) -> [Int: Int] {
        let isForEach = Set(statuses.values).count > 1
        return statuses.filter { isForEach || named.contains($0.key) }
    }
}
