internal import PlanModel

/// Makes the keys of a plan's items unique: items that are alike in words and context are numbered in the plan's order.
struct KeyGiver {
    private var counts: [ContentKey: Int] = [:]

    mutating func key(_ content: ContentKey) -> String {
        let count = counts[content, default: 0] + 1
        counts[content] = count
        let key = content.kind + "-" + content.digits
        return count > 1 ? "\(key)-\(count)" : key
    }
}
