/// How much a package may hold. Beyond a limit a document is refused, never read in part.
public struct PackageLimits: Hashable, Sendable {
    /// Entries of the archive. Word writes 12 to 300, one for each picture.
    public var maximumEntryCount = 4096
    /// Bytes of one part, counted while it is unpacked. A document of 872 pages has 5 MB.
    public var maximumPartBytes = 64 << 20
    /// Bytes of all parts that are read.
    public var maximumTotalBytes = 256 << 20
    /// How many times the size of the whole package one part may have. Deflate reaches 1032; real parts stay under 60.
    public var maximumCompressionRatio = 200
    /// Parts below this size may have any ratio.
    public var ratioFreeBytes = 1 << 20
    /// Nodes of one part, and its attributes. A document of 872 pages has about 200,000 of either.
    public var maximumNodeCount = 1_500_000
    /// Bytes of text in one paragraph.
    public var maximumParagraphBytes = 4 << 20
    /// Paragraphs of a document, empty ones too.
    public var maximumParagraphCount = 150_000
    /// Tables inside tables. Eight is the most that was ever seen.
    public var maximumTableDepth = 24
    /// Styles of a document, and lists. Documents that were pasted together for years have some thousands.
    public var maximumDefinitionCount = 16_384
    /// Attributes of one element. Word writes up to 40, most of them namespaces on the root.
    public var maximumAttributeCount = 256
    /// Different names of elements and attributes in one part. WordprocessingML has under a thousand.
    public var maximumNameCount = 4096
    /// Slots of all tables, or of all sheets, together: rows times columns.
    public var maximumTableSlotCount = 250_000

    /// The limits that planlift itself reads with.
    public init() {}
}
