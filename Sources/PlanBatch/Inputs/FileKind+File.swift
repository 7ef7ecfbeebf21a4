import FileKinds
import Glibc

extension FileKind {
    /// Nil where the file cannot be read.
    init?(ofFile location: String, name: String) {
        let descriptor = OpenFile.forReading(location)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        self.init(of: descriptor, name: name)
    }

    /// Nil where the open file cannot be read.
    init?(of descriptor: Int32, name: String) {
        var status = stat()
        guard fstat(descriptor, &status) == 0,
            let head = OpenFile.bytes(descriptor, from: 0, count: FileKind.headInBytes)
        else { return nil }
        let byteCount = Int(status.st_size)
        self.init(name: name, head: head, byteCount: byteCount) { offset, count in
            OpenFile.bytes(descriptor, from: offset, count: count) ?? []
        }
    }
}
