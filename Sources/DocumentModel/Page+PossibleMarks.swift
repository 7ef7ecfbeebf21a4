extension Page {
    /// The page without marks that no page can hold, which its diagnostics then tell.
    ///
    /// A reader leaves out what it meets; this is for pages that come from elsewhere, so that whatever follows can trust
    /// every number.
    package func withPossibleMarks() -> Page {
        let isWhole =
            PageExtent.holds(widthInPoints) && PageExtent.holds(heightInPoints) && widthInPoints >= 0
            && heightInPoints >= 0 && glyphs.allSatisfy(\.isPossible) && rulings.allSatisfy(\.isPossible)
            && fills.allSatisfy { PageExtent.holds($0.box) } && images.allSatisfy { PageExtent.holds($0.box) }
        if isWhole { return self }
        let kept = (
            glyphs: glyphs.filter(\.isPossible), rulings: rulings.filter(\.isPossible),
            fills: fills.filter { PageExtent.holds($0.box) }, images: images.filter { PageExtent.holds($0.box) }
        )
        let count =
            glyphs.count + rulings.count + fills.count + images.count - kept.glyphs.count - kept.rulings.count
            - kept.fills.count - kept.images.count
        let told = Diagnostic(
            .warning, code: "marks-out-of-range",
            message: "\(count) marks have a place or a size that no page can hold; they are left out.", page: number)
        func length(_ number: Double) -> Double { PageExtent.holds(number) ? max(0, number) : 0 }
        return Page(
            number: number, widthInPoints: length(widthInPoints), heightInPoints: length(heightInPoints), fonts: fonts,
            glyphs: kept.glyphs, rulings: kept.rulings, fills: kept.fills, images: kept.images,
            hasGraphics: hasGraphics,
            diagnostics: diagnostics + [told], taggedTables: taggedTables)
    }
}

extension Glyph {
    fileprivate var isPossible: Bool { PageExtent.holds(box) && PageExtent.holds(fontSizeInPoints) }
}

extension Ruling {
    fileprivate var isPossible: Bool {
        [positionInPoints, startInPoints, endInPoints, thicknessInPoints].allSatisfy(PageExtent.holds)
    }
}
