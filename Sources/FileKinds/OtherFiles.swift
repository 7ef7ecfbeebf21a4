extension FileKind.Other {
    package static let lockFile = Self(code: "lock-file", message: "an editor's lock file; the document lies beside it")
    package static let systemFile = Self(code: "system-file", message: "a file that the operating system left here")
    package static let corrections = Self(
        code: "corrections", message: "corrections of the document beside it, which are made in its plan")
    package static let lfsPointer = Self(
        code: "lfs-pointer", message: "a Git LFS pointer in place of the document; fetch it with “git lfs pull”")
    package static let empty = Self(code: "empty", message: "the file is empty")
    package static let image = Self(
        code: "image", message: "a picture; planlift does no text recognition: run it through OCR into a PDF first")
    package static let none = Self(code: "not-a-plan-document", message: "\(DocumentKind.noneOfThem), nor an archive")
    package static let webPage = Self(code: "not-a-plan-document", message: "a web page; print it as PDF")
    package static let plan = Self(
        code: "not-a-plan-document", message: "JSON; “planlift show” reads a plan that was extracted")
    package static let nestedTooDeep = Self(
        code: "nested-too-deep", message: "an archive in an archive in an archive; unpack it and convert its files")
    package static let folderLink = Self(
        code: "linked-folder", message: "a link to a folder; name the folder itself to have it converted")
    package static let specialFile = Self(code: "special-file", message: "a device, pipe or socket")

    package static func office(_ office: FileKind.Office) -> Self {
        Self(
            code: "office-document",
            message: office.target == .docx
                ? "\(office.name); save it as .docx, or give --via-libreoffice"
                : "\(office.name); print it as PDF, or give --via-libreoffice")
    }
}

extension FileKind.Office {
    package static let richText = Self(target: .docx, name: "a rich text file (.rtf)")
}
