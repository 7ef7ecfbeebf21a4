import DocumentSandbox
import FileKinds
import FoundationEssentials
import Glibc

/// Has LibreOffice turn a document that planlift does not read into one that it reads.
struct OfficeConversion {
    let worker: WorkerProgram
    let limits: WorkerLimits
    /// For its drafts, and for the profile that LibreOffice insists on.
    let folder: String
    let stop: StopSignals

    enum Outcome {
        case file(String)
        case failure(code: String, message: String)
    }

    /// Starting LibreOffice takes longer than any document.
    private static let leastTimeoutInSeconds = 120

    /// - Parameters:
    ///   - ending: of the document's name.
    ///   - hash: of its bytes; its drafts are kept apart by it.
    func convert(
        _ location: String, _ office: FileKind.Office, ending: String, hash: String
    ) throws -> Outcome {
        guard let program = OfficeConversion.program else {
            return .failure(
                code: "office-missing", message: "\(office.name); LibreOffice is needed for it, and is not installed")
        }
        let drafts = "\(folder)/\(hash)"
        FolderWork.removeAll(drafts)
        try FolderWork.make(drafts)
        let input = drafts + "/document" + (ending.isEmpty ? "" : "." + ending)
        try FolderWork.copy(location, to: input)
        let output = drafts + "/out"
        try FolderWork.make(output)
        let arguments = [
            "--folder", folder, "--become", program, "--", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "-env:UserInstallation=file://\(ReportText.percentEncoded(folder))/profile", "--convert-to",
            office.target.rawValue, "--outdir", output, input,
        ]
        let made = "\(output)/document.\(office.target.rawValue)"
        let timeout = max(OfficeConversion.leastTimeoutInSeconds, limits.timeoutInSeconds)
        // The first start makes a profile and may end there, to be started again.
        for _ in 1...2 {
            let child = try ChildProcess(
                program: worker.program, arguments: worker.arguments + arguments,
                environment: BareEnvironment.variables(folder: folder))
            let answer = ChildAnswer.whole(of: child, timeoutInSeconds: timeout, stop: stop)
            if answer.isStopped { throw RunStopped() }
            if answer.isOverTime {
                return .failure(code: "office-timeout", message: "LibreOffice did not finish within \(timeout) seconds")
            }
            if FileStatus(path: made, followsLinks: false)?.kind == .file { return .file(made) }
        }
        return .failure(code: "office-conversion", message: "\(office.name) that LibreOffice cannot convert")
    }

    /// The program itself, without the script around it, so that ending one process ends it.
    private static var program: String? {
        let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":")
        for name in ["soffice", "libreoffice"] {
            for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
                guard let resolved = realpath("\(folder)/\(name)", nil) else { continue }
                defer { free(resolved) }
                let script = String(cString: resolved)
                let binary = (FolderWork.parent(of: script) ?? "") + "/soffice.bin"
                return access(binary, X_OK) == 0 ? binary : script
            }
        }
        return nil
    }
}
