public import DocumentModel
public import PlanModel

/// Understands a document as a plan: the same for every reader, a pure function of its input.
public enum PlanBuilder {
    /// Builds the plan of a document.
    ///
    /// - Parameters:
    ///   - document: what a reader found.
    ///   - source: the file that it comes from.
    ///   - options: what the user knows better.
    /// - Returns: a plan in which every word of the document is found again, or listed as furniture or unplaced.
    public static func plan(from document: Document, source: PlanSource, options: PlanOptions = .init()) -> Plan {
        let repair = DamageRepair(document, vocabulary: options.vocabulary)
        let lexicon = Lexicon(options.vocabulary)
        let whole = ContinuedTables.joined(SheetHeadings.lifted(repair.document), lexicon: lexicon)
        let document = CardBlocks.joined(whole, lexicon: lexicon)
        var assembly = PlanAssembly(document: document, source: source, options: options, lexicon: lexicon)
        var plan = assembly.plan()
        plan.diagnostics += repair.diagnostics
        plan.diagnostics += ReadingDoubts.diagnostics(of: plan)
        return plan.withKeys
    }
}
