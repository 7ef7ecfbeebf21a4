import ContentHashing
import DifferenceWriting
import Foundation
import HTTPTypes
import PlanWriting
import ReviewWriting

/// What browsers are told that a page may do.
///
/// Only scripts that this program has inside run, whatever stands in a page: a page is made by a process that reads foreign
/// documents, and may have been taken over by one.
enum SecurityHeaders {
    /// What is sent.
    enum Kind {
        /// A page of ours.
        case page
        /// A page without scripts.
        case plainPage
        /// Anything else, which no browser should show as a page.
        case file
    }

    static func fields(for kind: Kind) -> HTTPFields {
        var fields = HTTPFields()
        fields[.contentSecurityPolicy] = policy(for: kind)
        fields[.xContentTypeOptions] = "nosniff"
        fields[.frameOptions] = "DENY"
        // Of our own pages the browser still tells the origin, which is looked at.
        fields[.referrerPolicy] = "same-origin"
        fields[.openerPolicy] = "same-origin"
        fields[.resourcePolicy] = "same-origin"
        fields[.permissionsPolicy] = "camera=(), microphone=(), geolocation=()"
        fields[.cacheControl] = "no-store"
        return fields
    }

    private static let base = "base-uri 'none'; frame-ancestors 'none'; "

    private static func policy(for kind: Kind) -> String {
        switch kind {
        case .page:
            base
                + "default-src 'none'; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; form-action 'self'; "
                + "script-src \(scripts)"
        case .plainPage: base + "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'"
        case .file: base + "default-src 'none'; sandbox"
        }
    }

    /// Each script by its hash.
    private static let scripts = [HomeScript.source, ReviewHTML.script, DifferenceHTML.script].map { script in
        let digits = Array(ContentHash.sha256(of: Array(HTMLDocument.content(ofScript: script).utf8)))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...($0 + 1)]), radix: 16)
        }
        return "'sha256-\(Data(bytes).base64EncodedString())'"
    }.joined(separator: " ")
}
