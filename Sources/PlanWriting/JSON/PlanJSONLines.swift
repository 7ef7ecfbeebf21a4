internal import FoundationEssentials
public import PlanModel

/// A plan's milestones and actions as JSON Lines: one flat object a line with sorted keys, fields of `FlatField`.
public enum PlanJSONLines {
    /// The lines as UTF-8, each ended by a line feed.
    public static func write(_ plan: Plan) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var output: [UInt8] = []
        for row in FlatRow.rows(of: plan) {
            output.append(contentsOf: JSONControls.escaped([UInt8](try encoder.encode(Line(row: row)))))
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }

    private struct Line: Encodable {
        let row: FlatRow

        struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }

            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            for field in FlatField.allCases {
                let key = Key(stringValue: field.rawValue)
                switch row[field] {
                case .text(let text): try container.encode(text, forKey: key)
                case .number(let number): try container.encode(number, forKey: key)
                case .fraction(let fraction): try container.encode(fraction, forKey: key)
                case .list(let entries): try container.encode(entries, forKey: key)
                case nil: break
                }
            }
        }
    }
}
