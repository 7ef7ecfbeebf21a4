import ContentHashing
import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import PlanCorrection

/// Which answer belongs to which address. All addresses begin with the token.
///
/// | address | what |
/// |---|---|
/// | `GET /TOKEN/` | the first page |
/// | `GET /TOKEN/list` | its list of documents, alone |
/// | `POST /TOKEN/uploads?name=…` | takes a document |
/// | `POST /TOKEN/uploads` | takes the documents of a form, as browsers without scripts send it |
/// | `POST /TOKEN/sample` | takes the sample |
/// | `GET /TOKEN/plans/3/` | the page on which a plan is put right |
/// | `GET`, `PUT /TOKEN/plans/3/corrections` | its corrections |
/// | `GET /TOKEN/plans/3/offers` | corrections of other plans that fit it |
/// | `GET /TOKEN/plans/3/plan` | the plan as a page |
/// | `GET /TOKEN/plans/3/files/FORM` | the plan as a file |
/// | `POST /TOKEN/plans/3/password` | opens a locked PDF |
/// | `POST /TOKEN/plans/3/remove` | removes it |
/// | `GET /TOKEN/compare?plan=3&plan=5` | what changed; of more than two, their history |
package struct Router: Sendable {
    let shelf: Shelf
    let requestGuard: RequestGuard

    package init(shelf: Shelf, requestGuard: RequestGuard) {
        self.shelf = shelf
        self.requestGuard = requestGuard
    }

    /// A plan of ten thousand corrections has a tenth of that.
    private static let mostBytesOfCorrections = 16 << 20
    private static let mostBytesOfForm = 4 << 10
    /// More make a page that no browser likes.
    private static let mostCompared = 30

    package func answer(to call: Call) async -> Answer {
        let refusal = requestGuard.refusal(
            host: call.host, token: call.path.first ?? "", method: call.method, headers: call.headers)
        if let refusal { return Self.answer(to: refusal) }
        // The address without a slash at its end would lead relative links astray.
        guard call.path.count > 1 else { return .goTo("/\(requestGuard.token.text)/") }
        let path = Array(call.path.dropFirst())
        switch (call.method, path.first ?? "", path.count) {
        case (.get, "", 1), (.head, "", 1):
            return .page(
                HomePage(documents: shelf.documents, limits: shelf.limits, isKept: shelf.folder.isKept).bytes)
        case (.get, "list", 1): return .page(Array(DocumentList(documents: shelf.documents).html.utf8))
        case (.post, "uploads", 1): return await upload(call)
        case (.post, "sample", 1): return sample()
        case (.get, "compare", 1), (.head, "compare", 1): return await compare(call)
        case (_, "plans", 3...4): return await plan(call, Array(path.dropFirst()))
        default: return Self.nothingHere
        }
    }

    private static func answer(to refusal: RequestGuard.Refusal) -> Answer {
        switch refusal {
        case .foreignName:
            .notice(
                .misdirectedRequest, "planlift does not answer by this name",
                "Open the address that planlift printed when it was started. Another name must be allowed with --allow-host."
            )
        case .noToken:
            .notice(
                .forbidden, "The address is not whole",
                "Open the address that planlift printed when it was started, to its last letter.")
        case .foreignOrigin:
            .notice(
                .forbidden, "Another page asked for this",
                "planlift answers its own pages only. Open the address that it printed when it was started.")
        }
    }

    private static let nothingHere = Answer.notice(
        .notFound, "There is nothing at this address", "The plan may have been removed. Go back to the list of plans.")

    // MARK: What is given

    private func upload(_ call: Call) async -> Answer {
        if let form = call.headers[.contentType].flatMap({ MultipartForm(contentType: $0) }) {
            return answer(to: await UploadReceiver(shelf: shelf).receive(call.body, form: form))
        }
        let name = UploadName.safe(call.query.first { $0.name == "name" }?.value ?? "")
        do {
            let number = try await UploadReceiver(shelf: shelf).receive(
                call.body, announced: call.announcedLength, name: name)
            return .json(Array("{\"number\":\(number)}\n".utf8), status: .created)
        } catch {
            return Self.answer(to: error, limits: shelf.limits)
        }
    }

    private static func answer(to failure: UploadReceiver.Failure, limits: ShelfLimits) -> Answer {
        let (status, words) = UploadWords.told(failure, limits: limits)
        return .words(status, words)
    }

    /// To the list again; what was not taken is told before.
    private func answer(to given: [UploadReceiver.Given]) -> Answer {
        let back = (address: "./", words: "Back to the list of plans")
        guard !given.isEmpty else {
            return .notice(.badRequest, "No file was chosen", "Choose one or several, then send them.", back: back)
        }
        let refused = given.compactMap { given in
            given.failure.map { (given.name, UploadWords.told($0, limits: shelf.limits)) }
        }
        guard let first = refused.first else { return .goTo("./") }
        let count = given.count - refused.count
        let others =
            count == 0 ? "" : count == 1 ? " The other file was taken." : " The other \(count) files were taken."
        return .notice(
            first.1.status, refused.count == 1 ? "A file was not taken" : "\(refused.count) files were not taken",
            refused.map { ($0.0.isEmpty ? "" : "\($0.0): ") + $0.1.words }.joined(separator: " ") + others, back: back)
    }

    private func sample() -> Answer {
        let file = shelf.folder.scratchFile()
        do {
            try shelf.expect()
            defer { shelf.settle(claimed: 0) }
            try Data(PackageResources.sample_plan_pdf).write(to: URL(filePath: file))
            _ = try shelf.add(
                file, name: "sample-plan.pdf", byteCount: PackageResources.sample_plan_pdf.count)
            return .goTo("./")
        } catch Shelf.Refusal.tooManyDocuments {
            return .notice(
                .insufficientStorage, "There are too many plans already", "Remove some, then try again.",
                back: ("./", "Back to the list of plans"))
        } catch {
            try? FileManager.default.removeItem(atPath: file)
            return .notice(
                .insufficientStorage, "The sample cannot be kept", "Make room on the disk, then try again.",
                back: ("./", "Back to the list of plans"))
        }
    }

    // MARK: One plan

    private func plan(_ call: Call, _ path: [String]) async -> Answer {
        guard let number = Int(path[0]), let document = shelf.document(number) else { return Self.nothingHere }
        switch (call.method, path[1], path.count) {
        case (.post, "remove", 2):
            shelf.remove(number)
            return .goTo("../../")
        case (.post, "password", 2): return await open(document, call)
        default: break
        }
        // Its page tells what became of it.
        guard document.summary != nil else { return .goTo("../../") }
        let isReading = call.method == .get || call.method == .head
        switch (path[1], path.count) {
        case ("", 2) where isReading: return .page(at: shelf.folder.page(number), isPassing: false)
        case ("corrections", 2) where isReading: return corrections(of: document)
        case ("corrections", 2) where call.method == .put: return await correct(document, call)
        case ("offers", 2) where isReading: return .json(await shelf.offers(for: document))
        case ("plan", 2) where isReading:
            return await made(.plan, of: [document], back: "../../") {
                .page(at: $0, isPassing: true, hasScript: false)
            }
        case ("files", 3) where isReading: return await download(path[2], of: document)
        default: return Self.nothingHere
        }
    }

    private func open(_ document: ShelvedDocument, _ call: Call) async -> Answer {
        guard case .failed(let failure) = document.state, FailureWords(failure).wantsPassword,
            let body = try? await call.body.collect(upTo: Self.mostBytesOfForm)
        else { return .goTo("../../") }
        let fields = FormFields.read(String(buffer: body))
        if let password = fields.first(where: { $0.name == "password" })?.value, !password.isEmpty {
            shelf.read(document.number, password: password)
        }
        return .goTo("../../")
    }

    private func download(_ name: String, of document: ShelvedDocument) async -> Answer {
        let stem = (document.name as NSString).deletingPathExtension
        if name == "document" {
            return .download(
                shelf.folder.document(document.number, document.name), isPassing: false, name: document.name,
                mediaType: "application/octet-stream")
        }
        if name == "corrections" {
            let file = shelf.folder.corrections(document.number, document.name)
            guard FileManager.default.fileExists(atPath: file) else {
                return .notice(
                    .notFound, "Nothing was corrected yet", "Put something right on the page of the plan first.",
                    back: ("../", "To the page of the plan"))
            }
            return .download(
                file, isPassing: false, name: PlanCorrections.fileName(for: document.name),
                mediaType: "application/json")
        }
        guard let form = ServedForm.named(name) else { return Self.nothingHere }
        return await made(.form(form.name), of: [document], back: "../../../") {
            .download($0, isPassing: true, name: "\(stem).\(form.ending)", mediaType: form.mediaType)
        }
    }

    private func corrections(of document: ShelvedDocument) -> Answer {
        let file = shelf.correctionsFile(of: document)
        return .json(file ?? Array("{\"corrections\":[]}\n".utf8)).with(.eTag, "\"\(Shelf.version(of: file))\"")
    }

    private func correct(_ document: ShelvedDocument, _ call: Call) async -> Answer {
        guard let version = call.headers[.ifMatch]?.trimmingCharacters(in: ["\""]) else {
            return .words(.preconditionRequired, "Not saved: the page did not say which corrections it knows.")
        }
        guard let body = try? await call.body.collect(upTo: Self.mostBytesOfCorrections) else {
            return .words(.contentTooLarge, "Not saved: these are too many corrections.")
        }
        do {
            let corrections = try PlanCorrections(json: Array(buffer: body))
            let version = try shelf.save(corrections, of: document, inPlaceOf: version)
            return .words(.ok, "").with(.eTag, "\"\(version)\"")
        } catch let error as CorrectionsError {
            return .words(.badRequest, "Not saved: \(error).")
        } catch Shelf.SavingFailure.changedMeanwhile {
            return .words(
                .preconditionFailed, "Not saved: they were changed in another window. Load this page anew to see them.")
        } catch Shelf.SavingFailure.ofAnotherDocument {
            return .words(.conflict, "Not saved: the plan was removed. Go back to the list of plans.")
        } catch {
            return .words(.insufficientStorage, "Not saved: make room on the disk, then change something again.")
        }
    }

    // MARK: Several plans

    private func compare(_ call: Call) async -> Answer {
        let numbers = call.query.filter { $0.name == "plan" }.compactMap { Int($0.value) }
        var chosen: [ShelvedDocument] = []
        for number in numbers where !chosen.contains(where: { $0.number == number }) {
            if let document = shelf.document(number), document.summary != nil { chosen.append(document) }
        }
        guard (2...Self.mostCompared).contains(chosen.count) else {
            return .notice(
                .badRequest, "Two plans or more can be compared",
                "Tick two to \(Self.mostCompared) plans that were read, then compare them.",
                back: ("./", "Back to the list of plans"))
        }
        return await made(
            chosen.count == 2 ? .difference : .history, of: chosen.sorted(by: ShelvedDocument.isOlder), back: "./"
        ) { .page(at: $0, isPassing: true) }
    }

    private func made(
        _ work: ReadingTask.Work, of documents: [ShelvedDocument], back: String, _ answer: (String) -> Answer
    ) async -> Answer {
        do throws(ReadingFailure) {
            return answer(try await shelf.made(work, of: documents))
        } catch {
            let words = FailureWords(error)
            return .notice(
                error.code == "busy" ? .serviceUnavailable : .unprocessableContent, words.fact, words.advice,
                back: (back, "Back to the list of plans"))
        }
    }
}
