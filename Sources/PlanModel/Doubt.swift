/// From where on a reading is told to be unsure.
public enum Doubt {
    /// Below this confidence a milestone or action may well be wrong: a warning tells where it stands, writers mark it, and
    /// `--strict` counts it. On the development plans what is read with more is right as often as its confidence says.
    public static let threshold = 0.8

    /// Whether something that was read with this confidence wants a look at the document.
    public static func applies(to confidence: Double) -> Bool { confidence < threshold }
}
