import Glibc

/// Goes through files and folders in the order of their names, and calls out every file.
struct InputWalk {
    var include: [GlobPattern]
    var exclude: [GlobPattern]
    /// Device and number of a folder that is left out: the output's.
    var excludedIdentity: String?

    /// - Parameter visit: gives false to end the walk.
    /// - Returns: false where it was ended.
    @discardableResult
    func walk(_ input: String, _ visit: (FoundFile) throws -> Bool) rethrows -> Bool {
        guard let status = FileStatus(path: input, followsLinks: true) else {
            return try visit(FoundFile(path: OutputName.ofFile(input), location: input, obstacle: .missing))
        }
        switch status.kind {
        case .folder: return try walkFolder(input, path: OutputName.ofFolder(input), identity: status.identity, visit)
        case .file: return try visit(FoundFile(path: OutputName.ofFile(input), location: input))
        default: return try visit(FoundFile(path: OutputName.ofFile(input), location: input, obstacle: .specialFile))
        }
    }

    private func walkFolder(
        _ location: String, path: String, identity: String, _ visit: (FoundFile) throws -> Bool
    ) rethrows -> Bool {
        if identity == excludedIdentity { return true }
        guard let names = InputWalk.names(in: location) else {
            let reason = OpenFile.reason(errno)
            return try visit(FoundFile(path: path, location: location, obstacle: .unreadable(reason)))
        }
        for name in names {
            let file = FoundFile(
                path: (path.isEmpty ? "" : path + "/") + OutputName.short(name),
                location: location.hasSuffix("/") ? location + name : location + "/" + name)
            guard try walkEntry(file, visit) else { return false }
        }
        return true
    }

    private func walkEntry(_ file: FoundFile, _ visit: (FoundFile) throws -> Bool) rethrows -> Bool {
        guard !exclude.contains(where: { $0.matches(file.path) }) else { return true }
        guard var status = FileStatus(path: file.location, followsLinks: false) else {
            guard include.isEmpty || include.contains(where: { $0.matches(file.path) }) else { return true }
            var file = file
            file.obstacle = .vanished
            return try visit(file)
        }
        if status.kind == .folder {
            return try walkFolder(file.location, path: file.path, identity: status.identity, visit)
        }
        guard include.isEmpty || include.contains(where: { $0.matches(file.path) }) else { return true }
        var file = file
        if status.kind == .link {
            guard let target = FileStatus(path: file.location, followsLinks: true) else {
                file.obstacle = .missing
                return try visit(file)
            }
            status = target
        }
        switch status.kind {
        case .file: break
        // A link to a folder may lead back to where it lies.
        case .folder: file.obstacle = .folderLink
        default: file.obstacle = .specialFile
        }
        return try visit(file)
    }

    /// The names in a folder, sorted by their bytes; nil where it cannot be listed.
    private static func names(in folder: String) -> [String]? {
        guard let handle = PathText.withCString(folder, { opendir($0) }) else { return nil }
        defer { closedir(handle) }
        var names: [[UInt8]] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: UInt8.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    Array(
                        UnsafeBufferPointer(
                            start: $0, count: strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))))
                }
            }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }.map { PathText.text(of: $0) }
    }
}
