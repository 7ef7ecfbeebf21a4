/// Term dates that come with planlift: of many schools of a nation, never known to be a school's own.
public enum TermDatesOfNation: String, Hashable, Sendable, CaseIterable {
    /// Half terms of councils in the West Midlands.
    case england
    /// Half terms of councils in Wales.
    case wales

    /// In words for people.
    public var title: String {
        switch self {
        case .england: "England"
        case .wales: "Wales"
        }
    }

    /// The file as it comes with planlift, to be changed into a school's own.
    public var file: String {
        switch self {
        case .england: String(decoding: PackageResources.england_toml, as: UTF8.self)
        case .wales: String(decoding: PackageResources.wales_toml, as: UTF8.self)
        }
    }
}
