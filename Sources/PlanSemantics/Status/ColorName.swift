import DocumentModel

/// The name of a colour as people say it.
enum ColorName {
    /// Less saturated than this is grey or white: pale table shading.
    private static let leastSaturation = 0.15

    /// `red`, `amber`, `yellow`, `green`, `blue`, `purple`, `pink`, `grey`; nil for white, black and near-white tints.
    static func of(_ color: Color) -> String? {
        let channels = [Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255]
        guard let high = channels.max(), let low = channels.min() else { return nil }
        let lightness = (high + low) / 2
        let spread = high - low
        guard lightness > 0.1, lightness < 0.97 else { return nil }
        let saturation = high == 0 ? 0 : spread / high
        guard saturation >= leastSaturation else { return lightness < 0.85 ? "grey" : nil }
        var hue: Double
        if high == channels[0] {
            hue = (channels[1] - channels[2]) / spread
        } else if high == channels[1] {
            hue = 2 + (channels[2] - channels[0]) / spread
        } else {
            hue = 4 + (channels[0] - channels[1]) / spread
        }
        hue *= 60
        if hue < 0 { hue += 360 }
        switch hue {
        case 22..<48: return "amber"
        case 48..<66: return "yellow"
        case 66..<170: return "green"
        case 170..<255: return "blue"
        case 255..<300: return "purple"
        case 300..<345: return "pink"
        default: return "red"
        }
    }
}
