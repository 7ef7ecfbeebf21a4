import PlanWriting

/// The first page: where documents are given, and what became of them.
struct HomePage {
    let documents: [ShelvedDocument]
    let limits: ShelfLimits
    let isKept: Bool

    var bytes: [UInt8] {
        HTMLDocument(
            title: "planlift: your plans", style: HTMLStyle.base + HomeStyle.sheet, script: HomeScript.source,
            contentId: "content", body: body, talksToServer: true, contentName: "your plans",
            head: documents.contains { $0.state.isPassing } ? Self.refresh : ""
        ).bytes()
    }

    private static let firstTitle = "Begin here"
    private static let moreTitle = "Add plans"
    /// A browser without scripts looks again by itself.
    private static let refresh = "<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>\n"

    private var body: String {
        """
        <header>
        <h1>Turn a plan into tables</h1>
        <p>Drop a school’s plan here. planlift finds its terms, milestones and actions, shows them beside the document, lets you
        put right what is wrong, and gives you a spreadsheet. Nothing leaves this computer\(
            isKept ? "; your plans are kept in the folder that planlift was started with"
                : ", and nothing is kept once planlift is stopped").</p>
        </header>
        <main id="content">
        <section id="give" aria-labelledby="give-title" data-most="\(limits.uploadInBytes)" \
        data-first="\(Self.firstTitle)" data-more="\(Self.moreTitle)">
        <h2 id="give-title">\(documents.isEmpty ? Self.firstTitle : Self.moreTitle)</h2>
        <p><b>Drop one or several files here</b>: PDF, Word, Excel or plain text, up to \
        \(Self.size(limits.uploadInBytes)) each. Or choose them:</p>
        <form id="choose" method="post" action="uploads" enctype="multipart/form-data">
        <p><label class="choose">Files <input type="file" id="files" name="files" multiple></label>
        <button type="submit" class="send">Send them</button></p>
        </form>
        <form method="post" action="sample"><p>No plan at hand? <button type="submit">Try the sample</button></p></form>
        <noscript><p class="advice">Your browser runs no scripts for this address: plans can be read, looked over, compared and
        downloaded all the same, but not put right.</p></noscript>
        <ul id="uploads"></ul>
        </section>
        <section aria-labelledby="plans-title">
        <h2 id="plans-title">Your plans</h2>
        <p class="empty"\(documents.isEmpty ? "" : " hidden")>None yet. A plan takes a few seconds to read; then look over what \
        planlift was unsure about, and download it.</p>
        <div id="plans">
        \(DocumentList(documents: documents).html)</div>
        </section>
        </main>
        <p class="said" role="status" aria-live="polite"></p>

        """
    }

    static func size(_ bytes: Int) -> String {
        bytes >= 1 << 30 && bytes.isMultiple(of: 1 << 30) ? "\(bytes >> 30) GB" : "\(max(bytes >> 20, 1)) MB"
    }
}
