import DocumentModel

/// How a number is shown: `dd/mm/yyyy`, `0%`, `£#,##0`. What cannot be understood is shown as a plain number.
struct NumberFormat: Hashable {
    /// One for each of positive, negative and zero, as far as the code has them.
    private let sections: [FormatSection]

    static let general = NumberFormat(code: "General")

    /// - Parameter code: parts for positive numbers, negative ones, zero and texts, parted by `;`.
    init(code: String) {
        sections = FormatSection.sections(of: code)
    }

    /// The formats that have a number and no code (ECMA-376 18.8.30). Days come first, as in the United Kingdom, where
    /// the format leaves the order to the reader's system.
    static func builtIn(_ number: Int) -> NumberFormat {
        builtInCodes[number].map { NumberFormat(code: $0) } ?? general
    }

    private static let builtInCodes: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "d-mmm-yy",
        16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
        22: "dd/mm/yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
        40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    ]

    /// Whether numbers are shown as dates or times.
    var isDate: Bool { sections.first?.isDate ?? false }

    /// The number as a person sees it; nothing where the format hides it.
    func text(of number: Double, startsIn1904: Bool) -> String {
        guard number.isFinite, var section = sections.first else { return PlainNumber.text(number) }
        var shown = number
        if number < 0, sections.count > 1 {
            section = sections[1]
            shown = -number
        } else if number == 0, sections.count > 2 {
            section = sections[2]
        }
        if section.isDate {
            return DateParts(serial: number, startsIn1904: startsIn1904).map { section.text(of: $0) }
                ?? PlainNumber.text(number)
        }
        return section.text(of: shown)
    }
}

/// A number without a format of its own.
enum PlainNumber {
    /// Excel shows eleven digits of a number in the general format; results of formulas carry noise behind the
    /// fifteenth.
    private static let mostDecimals = 9
    /// Beyond this a number is shown with an exponent, and is no number of a plan.
    private static let largest = 1e15

    static func text(_ number: Double) -> String {
        guard number.isFinite, abs(number) < largest else { return "\(number)" }
        return text(number, decimals: 0...mostDecimals, groupsThousands: false)
    }

    /// Up to here a hair more rounds nothing up.
    private static let largestExact = 5e14
    private static let hair = 5e-16

    /// - Parameter decimals: at least and at most so many; those beyond the least are left out where they are zero.
    static func text(_ number: Double, decimals: ClosedRange<Int>, groupsThousands: Bool) -> String {
        var scale = 1.0
        var places = 0
        // A number has some fifteen digits; those behind are noise.
        while places < decimals.upperBound, places < decimals.lowerBound || abs(number) * scale * 10 < largestExact {
            scale *= 10
            places += 1
        }
        // Half away from zero, as a person rounds; a hair more mends what binary fractions lack: 1.005.
        let scaled = (abs(number) * scale * (1 + hair)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 1e18 else { return "\(number)" }
        var digits = String(Int(saturating: scaled))
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        var whole = String(digits.dropLast(places))
        var fraction = String(digits.suffix(places))
        while fraction.count > decimals.lowerBound, fraction.hasSuffix("0") { fraction.removeLast() }
        if groupsThousands { whole = grouped(whole) }
        let isNegative = number < 0 && scaled > 0
        return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    private static func grouped(_ digits: String) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
