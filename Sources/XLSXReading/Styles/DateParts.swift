import DocumentModel

/// A day and a time of day, as a sheet counts them: days since the end of 1899, or of 1903.
struct DateParts: Hashable {
    let year: Int
    let month: Int
    let day: Int
    /// 0 is Sunday.
    let weekday: Int
    let hour: Int
    let minute: Int
    let second: Int

    /// The last day of the year 9999.
    private static let lastSerial = 2_958_466.0
    private static let daysFrom1900To1904 = 1462.0
    private static let secondsPerDay = 86_400

    /// Nil for numbers that no date has.
    init?(serial: Double, startsIn1904: Bool) {
        let serial = serial + (startsIn1904 ? Self.daysFrom1900To1904 : 0)
        guard serial >= 0, serial < Self.lastSerial else { return nil }
        var days = Int(saturating: serial.rounded(.down))
        var seconds = Int(saturating: ((serial - serial.rounded(.down)) * Double(Self.secondsPerDay)).rounded())
        if seconds == Self.secondsPerDay {
            days += 1
            seconds = 0
        }
        (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        weekday = (days + 6) % 7
        // The sheet's 29 February 1900 never was: before it every day is one later.
        let sinceEpoch = days - (days > 60 ? 25_569 : 25_568)
        // Days to a date of the civil calendar, by eras of 400 years from 1 March of the year 0.
        let shifted = sinceEpoch + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    /// What a letter of a format shows; `n` is the minute.
    func text(_ letter: Character, count: Int, isTwelveHours: Bool) -> String {
        func padded(_ number: Int) -> String {
            count > 1 && number < 10 ? "0\(number)" : "\(number)"
        }
        switch letter {
        case "y": return count > 2 ? "\(year)" : padded(year % 100)
        case "m":
            switch count {
            case 1, 2: return padded(month)
            case 3: return String(Self.months[month - 1].prefix(3))
            case 5: return String(Self.months[month - 1].prefix(1))
            default: return Self.months[month - 1]
            }
        case "d":
            switch count {
            case 1, 2: return padded(day)
            case 3: return String(Self.weekdays[weekday].prefix(3))
            default: return Self.weekdays[weekday]
            }
        case "h": return padded(isTwelveHours ? (hour + 11) % 12 + 1 : hour)
        case "n": return padded(minute)
        case "s": return padded(second)
        default: return ""
        }
    }
}
