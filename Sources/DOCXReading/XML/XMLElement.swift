/// The elements that the reader knows by name; all others are ``other``.
enum XMLElement: String, CaseIterable {
    // Packages and properties
    case relationship = "rel:Relationship"
    case documentTitle = "dc:title"
    case application = "ep:Application"
    case applicationVersion = "ep:AppVersion"

    // Markup compatibility
    case alternateContent = "mc:AlternateContent"
    case choice = "mc:Choice"
    case fallback = "mc:Fallback"

    // Roots and stories
    case document = "w:document"
    case body = "w:body"
    case header = "w:hdr"
    case footer = "w:ftr"
    case footnotes = "w:footnotes"
    case endnotes = "w:endnotes"
    case footnote = "w:footnote"
    case endnote = "w:endnote"
    case comments = "w:comments"
    case comment = "w:comment"
    case alternativeChunk = "w:altChunk"

    // Wrappers that are looked through
    case structuredTag = "w:sdt"
    case structuredTagContent = "w:sdtContent"
    case structuredTagProperties = "w:sdtPr"
    case showingPrompt = "w:showingPlcHdr"
    case customXML = "w:customXml"
    case smartTag = "w:smartTag"

    // Sections
    case sectionProperties = "w:sectPr"
    case headerReference = "w:headerReference"
    case footerReference = "w:footerReference"
    case titlePage = "w:titlePg"

    // Paragraphs
    case paragraph = "w:p"
    case paragraphProperties = "w:pPr"
    case paragraphPropertiesChange = "w:pPrChange"
    case paragraphStyle = "w:pStyle"
    case numberingProperties = "w:numPr"
    case level = "w:ilvl"
    case numberingID = "w:numId"
    case outlineLevel = "w:outlineLvl"
    case justification = "w:jc"
    case indent = "w:ind"
    case spacing = "w:spacing"
    case tabStops = "w:tabs"
    case contextualSpacing = "w:contextualSpacing"

    // Runs
    case run = "w:r"
    case runProperties = "w:rPr"
    case runPropertiesChange = "w:rPrChange"
    case runStyle = "w:rStyle"
    case bold = "w:b"
    case italic = "w:i"
    case underline = "w:u"
    case capitals = "w:caps"
    case smallCapitals = "w:smallCaps"
    case hidden = "w:vanish"
    case color = "w:color"
    case size = "w:sz"
    case fonts = "w:rFonts"
    case verticalAlignment = "w:vertAlign"
    case text = "w:t"
    case deletedText = "w:delText"
    case tab = "w:tab"
    case positionedTab = "w:ptab"
    case lineBreak = "w:br"
    case carriageReturn = "w:cr"
    case noBreakHyphen = "w:noBreakHyphen"
    case softHyphen = "w:softHyphen"
    case symbol = "w:sym"
    case footnoteReference = "w:footnoteReference"
    case endnoteReference = "w:endnoteReference"
    case commentReference = "w:commentReference"
    case ruby = "w:ruby"
    case rubyText = "w:rt"
    case rubyBase = "w:rubyBase"
    case embeddedObject = "w:object"
    case drawing = "w:drawing"
    case picture = "w:pict"
    case textBoxContent = "w:txbxContent"

    // Inline wrappers
    case hyperlink = "w:hyperlink"
    case simpleField = "w:fldSimple"
    case fieldCharacter = "w:fldChar"
    case fieldInstruction = "w:instrText"
    case formFieldData = "w:ffData"
    case formCheckBox = "w:checkBox"
    case formDropDown = "w:ddList"
    case formDefault = "w:default"
    case formChecked = "w:checked"
    case formResult = "w:result"
    case formListEntry = "w:listEntry"

    // Tracked changes
    case inserted = "w:ins"
    case deleted = "w:del"
    case movedFrom = "w:moveFrom"
    case movedTo = "w:moveTo"
    case cellInserted = "w:cellIns"
    case cellDeleted = "w:cellDel"
    case cellMerged = "w:cellMerge"

    // Tables
    case table = "w:tbl"
    case tableProperties = "w:tblPr"
    case tablePropertiesChange = "w:tblPrChange"
    case tableStyle = "w:tblStyle"
    case tableLook = "w:tblLook"
    case tableRow = "w:tr"
    case tableRowProperties = "w:trPr"
    case tableRowPropertiesChange = "w:trPrChange"
    case gridBefore = "w:gridBefore"
    case gridAfter = "w:gridAfter"
    case tableHeader = "w:tblHeader"
    case tableCell = "w:tc"
    case tableCellProperties = "w:tcPr"
    case tableCellPropertiesChange = "w:tcPrChange"
    case gridSpan = "w:gridSpan"
    case verticalMerge = "w:vMerge"
    case horizontalMerge = "w:hMerge"
    case shading = "w:shd"

    // Styles
    case styles = "w:styles"
    case style = "w:style"
    case name = "w:name"
    case basedOn = "w:basedOn"
    case documentDefaults = "w:docDefaults"
    case runDefaults = "w:rPrDefault"
    case paragraphDefaults = "w:pPrDefault"
    case tableStyleProperties = "w:tblStylePr"
    case rowBandSize = "w:tblStyleRowBandSize"
    case columnBandSize = "w:tblStyleColBandSize"

    // Numbering
    case abstractNumbering = "w:abstractNum"
    case numbering = "w:num"
    case abstractNumberingID = "w:abstractNumId"
    case levelDefinition = "w:lvl"
    case levelOverride = "w:lvlOverride"
    case startOverride = "w:startOverride"
    case start = "w:start"
    case numberFormat = "w:numFmt"
    case levelText = "w:lvlText"
    case levelRestart = "w:lvlRestart"
    case legalNumbering = "w:isLgl"
    case numberingStyleLink = "w:numStyleLink"

    // Settings
    case evenAndOddHeaders = "w:evenAndOddHeaders"
    case footnoteProperties = "w:footnotePr"
    case endnoteProperties = "w:endnotePr"
    case numberStart = "w:numStart"

    // Mathematics, drawings, diagrams, charts
    case mathText = "m:t"
    case drawingParagraph = "a:p"
    case drawingText = "a:t"
    case drawingLineBreak = "a:br"
    case diagramRelationships = "dgm:relIds"
    case chart = "c:chart"

    case other = ""

    /// The element of a name with its usual prefix. A table: the compiler's own initialiser compares case by case.
    static func named(_ name: String) -> XMLElement { byName[name] ?? .other }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
