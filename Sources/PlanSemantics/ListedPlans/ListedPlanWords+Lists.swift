extension ListedPlanWords {
    /// The lists by the names that they have in a vocabulary file.
    static var lists: [String: WritableKeyPath<ListedPlanWords, [String]>] {
        [
            "periods": \.periods, "phases": \.phases, "connectives": \.connectives, "plans": \.plans,
            "otherDocuments": \.otherDocuments, "otherLabels": \.otherLabels, "pastVerbs": \.pastVerbs,
            "speakers": \.speakers, "notPast": \.notPast,
            "tables": \.tables, "relations": \.relations, "intentions": \.intentions,
        ]
    }
}

extension TimeWords {
    /// The lists by the names that they have in a vocabulary file.
    static var lists: [String: WritableKeyPath<TimeWords, [String]>] {
        [
            "recurring": \.recurring, "open": \.open, "ditto": \.ditto, "unknown": \.unknown, "units": \.units,
            "joining": \.joining, "deadlines": \.deadlines,
        ]
    }
}
