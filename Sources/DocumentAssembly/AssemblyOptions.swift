/// What a caller may decide about turning pages into a document.
public struct AssemblyOptions: Hashable, Sendable {
    /// Whether tables are joined over page breaks.
    public var joinsTablesOverPages: Bool

    public init(joinsTablesOverPages: Bool = true) {
        self.joinsTablesOverPages = joinsTablesOverPages
    }
}
