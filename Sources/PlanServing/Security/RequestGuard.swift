package import HTTPTypes

/// Lets in who knows the token, and no page of another origin.
///
/// - The name that the browser asked for must be this computer's: a foreign name that was led here (DNS rebinding) makes a
///   foreign page the same origin as ours.
/// - What changes something must come from a page of ours: browsers tell so in `Origin`, which no page can forge.
/// - Other pages can neither embed ours nor load parts of them: browsers tell so in `Sec-Fetch-Site`.
package struct RequestGuard: Sendable {
    package let token: AccessToken
    /// Names beside addresses of this computer, in small letters.
    package let names: Set<String>
    /// Whether the server listens to other computers too, which ask for it by its numeric address.
    package let takesNumericAddresses: Bool

    package enum Refusal: Hashable, Sendable {
        case foreignName
        case noToken
        case foreignOrigin
    }

    /// - Parameters:
    ///   - address: what the server is bound to.
    ///   - allowedNames: by which else it may be asked for.
    package init(token: AccessToken, address: String, allowedNames: [String] = []) {
        self.token = token
        let own = ["127.0.0.1", "localhost", "[::1]", address.contains(":") ? "[\(address)]" : address]
        names = Set((own + allowedNames).map { $0.lowercased() })
        takesNumericAddresses = ["0.0.0.0", "::"].contains(address)
    }

    /// - Parameter token: the first part of the path.
    package func refusal(
        host: String?, token: some StringProtocol, method: HTTPRequest.Method, headers: HTTPFields
    ) -> Refusal? {
        guard let host, isOwn(host) else { return .foreignName }
        guard self.token.matches(token) else { return .noToken }
        let site = headers[.fetchSite]
        if method == .get || method == .head {
            // A link in a letter may lead here; a frame, a picture or a script on another page may not.
            let isNavigation = headers[.fetchMode] == "navigate" && headers[.fetchDestination] == "document"
            return site == nil || site == "same-origin" || site == "none" || isNavigation ? nil : .foreignOrigin
        }
        guard let origin = headers[.origin] else {
            // No browser: those send it.
            return site == nil ? nil : .foreignOrigin
        }
        let own = ["http://\(host)", "https://\(host)"]
        return own.contains(origin) && (site == nil || site == "same-origin") ? nil : .foreignOrigin
    }

    private func isOwn(_ host: String) -> Bool {
        let name = Self.name(of: host.lowercased())
        if names.contains(name) { return true }
        guard takesNumericAddresses else { return false }
        if name.hasPrefix("[") { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Without the port.
    private static func name(of host: String) -> String {
        if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
        return host.lastIndex(of: ":").map { String(host[..<$0]) } ?? host
    }
}

extension HTTPField.Name {
    /// The name is one that a header may have, so that it always can be made.
    private static func known(_ name: String) -> HTTPField.Name {
        guard let known = HTTPField.Name(name) else { preconditionFailure("\(name) is the name of a header") }
        return known
    }

    static let fetchSite = known("Sec-Fetch-Site")
    static let fetchMode = known("Sec-Fetch-Mode")
    static let fetchDestination = known("Sec-Fetch-Dest")
    static let frameOptions = known("X-Frame-Options")
    static let referrerPolicy = known("Referrer-Policy")
    static let openerPolicy = known("Cross-Origin-Opener-Policy")
    static let resourcePolicy = known("Cross-Origin-Resource-Policy")
    static let permissionsPolicy = known("Permissions-Policy")
}
