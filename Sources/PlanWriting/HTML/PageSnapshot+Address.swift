package import DocumentModel
internal import Foundation

extension PageSnapshot {
    /// The picture as an address that holds it, for a page that needs nothing beside itself.
    package var address: String { "data:image/png;base64," + Data(png).base64EncodedString() }
}
