/// How much an archive may hold; the same in kind as for DOCX packages. Beyond a limit it is refused as a whole.
struct UnpackLimits: Hashable, Sendable {
    /// A trust's whole archive has some ten thousand files.
    var maximumEntryCount = 100_000
    /// Bytes of one member: as many as planlift reads of any file.
    var maximumMemberBytes = 1 << 30
    /// Bytes of all members: what a disk can be expected to hold twice.
    var maximumTotalBytes = 16 << 30
    /// How many times the archive's size it may unpack to. Deflate reaches 1032; documents stay under 60.
    var maximumRatio = 200
    /// Up to here any ratio goes.
    var ratioFreeBytes = 64 << 20
}
