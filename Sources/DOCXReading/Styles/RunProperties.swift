import DocumentModel

/// What one layer (a style, a run) says about the look of text; nil where it says nothing.
struct RunProperties: Hashable {
    var styleID: String?
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var isCapitals: Bool?
    var isSmallCapitals: Bool?
    var isHidden: Bool?
    /// Whether it is a superscript.
    var isRaised: Bool?
    var sizeInPoints: Double?
    /// `auto` is black.
    var color: Color?
    var font: String?
    /// Whether a tracked change inserted or deleted what the properties belong to: a paragraph's mark.
    var revision: TextStyle.Revision?

    /// This layer over another: what it leaves open shows through from below.
    func over(_ below: RunProperties) -> RunProperties {
        var result = self
        result.isBold = isBold ?? below.isBold
        result.isItalic = isItalic ?? below.isItalic
        result.isUnderlined = isUnderlined ?? below.isUnderlined
        result.isCapitals = isCapitals ?? below.isCapitals
        result.isSmallCapitals = isSmallCapitals ?? below.isSmallCapitals
        result.isHidden = isHidden ?? below.isHidden
        result.isRaised = isRaised ?? below.isRaised
        result.sizeInPoints = sizeInPoints ?? below.sizeInPoints
        result.color = color ?? below.color
        result.font = font ?? below.font
        return result
    }
}

/// The look of a run once all layers are counted.
struct EffectiveLook: Hashable {
    var style: TextStyle
    var isHidden: Bool
    var isRaised: Bool
    /// Capitals and small capitals: shown, and printed, as capital letters.
    var isCapitals: Bool
    var font: String?

    /// Counts the layers as ECMA-376 17.7 does: the nearest layer wins, but switches (bold, italic, capitals, hidden)
    /// that several styles turn on turn each other off, and only a run's own word is final.
    ///
    /// - Parameter styles: the layers of table, paragraph and character style, in any order.
    init(defaults: RunProperties, styles: [RunProperties], direct: RunProperties) {
        var merged = defaults
        for style in styles { merged = style.over(merged) }
        merged = direct.over(merged)
        func isOn(_ switched: (RunProperties) -> Bool?) -> Bool {
            if let own = switched(direct) { return own }
            let votes = styles.compactMap(switched)
            return votes.isEmpty ? switched(defaults) ?? false : votes.filter { $0 }.count % 2 == 1
        }
        style = TextStyle(
            fontSizeInPoints: merged.sizeInPoints ?? Self.defaultSizeInPoints, isBold: isOn(\.isBold),
            isItalic: isOn(\.isItalic), isUnderlined: merged.isUnderlined ?? false, color: merged.color ?? .black)
        isHidden = isOn(\.isHidden)
        isRaised = merged.isRaised ?? false
        isCapitals = isOn(\.isCapitals) || isOn(\.isSmallCapitals)
        font = merged.font
    }

    /// What ECMA-376 17.3.2.38 gives text whose size no layer names.
    private static let defaultSizeInPoints = 10.0
}
