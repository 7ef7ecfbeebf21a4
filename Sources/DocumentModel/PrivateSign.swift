extension Unicode.Scalar {
    /// Whether no standard says what the character is: fonts of signs and of icons put their pictures there.
    package var isPrivate: Bool {
        // Below the first code without a character all have one, and none is private.
        guard value >= Self.firstUnassigned else { return false }
        switch properties.generalCategory {
        case .privateUse, .unassigned: return true
        default: return false
        }
    }

    private static let firstUnassigned: UInt32 = 0x378
}
