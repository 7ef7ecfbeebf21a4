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
