/// What a caller may decide about turning pages into a document.
package struct AssemblyOptions: Hashable, Sendable {
    /// Whether tables are joined over page breaks.
    package var joinsTablesOverPages: Bool

    package init(joinsTablesOverPages: Bool = true) {
        self.joinsTablesOverPages = joinsTablesOverPages
    }
}
