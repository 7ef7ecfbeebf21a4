import HTTPTypes

/// Why a document was not taken, in words for whoever gave it.
enum UploadWords {
    static func told(
        _ failure: UploadReceiver.Failure, limits: ShelfLimits
    ) -> (status: HTTPResponse.Status, words: String) {
        switch failure {
        case .tooLarge:
            (
                .contentTooLarge,
                "It is larger than \(HomePage.size(limits.uploadInBytes)). Save the pages with the plan as a file of their own."
            )
        case .empty: (.badRequest, "It is empty. Look whether it was saved whole.")
        case .refused(.tooManyDocuments):
            (
                .insufficientStorage,
                "There are \(limits.documentCount) plans already. Remove some; whole archives are for “planlift convert”."
            )
        case .refused(.noRoom):
            (
                .insufficientStorage,
                "Your plans take \(HomePage.size(limits.keptInBytes)) together, which is all there is room for. Remove some."
            )
        case .notWritable(let reason):
            (.insufficientStorage, "It cannot be kept: \(reason). Make room on the disk, then try again.")
        case .brokenOff: (.badRequest, "It did not come whole. Try again.")
        }
    }
}
