import PackageReading

extension XMLCursor {
    /// What a form field of Word's old kind shows: a tick box, or the entry that is chosen in a drop-down list. Fields of text
    /// hold theirs as the result of the field.
    mutating func formFieldText() throws(PackageError) -> String? {
        var text: String?
        let outer = scope
        while let element = try next(in: outer) {
            guard element == .formFieldData else { continue }
            let data = scope
            while let kind = try next(in: data) {
                switch kind {
                case .formCheckBox: text = try isFormBoxTicked() ? "☒" : "☐"
                case .formDropDown: text = try chosenFormEntry()
                default: continue
                }
            }
        }
        return text
    }

    private mutating func isFormBoxTicked() throws(PackageError) -> Bool {
        var isTicked = false
        var isDefault = true
        let box = scope
        while let element = try next(in: box) {
            switch element {
            case .formDefault where isDefault: isTicked = isOn
            case .formChecked:
                isTicked = isOn
                isDefault = false
            default: continue
            }
        }
        return isTicked
    }

    private mutating func chosenFormEntry() throws(PackageError) -> String? {
        var entries: [String] = []
        var chosen: Int?
        var standard = 0
        let list = scope
        while let element = try next(in: list) {
            switch element {
            case .formResult: chosen = integer
            case .formDefault: standard = integer ?? 0
            case .formListEntry: entries.append(value ?? "")
            default: continue
            }
        }
        let index = chosen ?? standard
        return entries.indices.contains(index) ? entries[index] : nil
    }
}
