extension Unicode.Scalar {
    /// Whether no standard says what the character is: fonts of signs and of icons put their pictures there.
    public var isPrivate: Bool {
        switch properties.generalCategory {
        case .privateUse, .unassigned: true
        default: false
        }
    }
}
