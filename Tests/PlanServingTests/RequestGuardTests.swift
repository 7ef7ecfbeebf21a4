import HTTPTypes
import Testing

@testable import PlanServing

/// Who is let in.
@Suite struct RequestGuardTests {
    private let token = AccessToken()

    private func refusal(
        _ method: HTTPRequest.Method = .get, host: String? = "127.0.0.1:8000", token: String? = nil,
        headers: KeyValuePairs<String, String> = [:], address: String = "127.0.0.1", allowed: [String] = []
    ) -> RequestGuard.Refusal? {
        RequestGuard(token: self.token, address: address, allowedNames: allowed).refusal(
            host: host, token: token ?? self.token.text, method: method, headers: .with(headers))
    }

    @Test func `this computer's names are answered, with any port and in any case`() {
        for host in ["127.0.0.1:8000", "127.0.0.1", "localhost:9", "LocalHost", "[::1]:8000"] {
            #expect(refusal(host: host) == nil, "\(host)")
        }
    }

    @Test func `a foreign name that was led here is not answered, even with the token`() {
        for host in [
            "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example:8000", "192.168.0.7", "", ":8000",
        ] {
            #expect(refusal(host: host) == .foreignName, "\(host)")
        }
        #expect(refusal(host: nil) == .foreignName)
    }

    @Test func `a name is answered where it was allowed`() {
        #expect(refusal(host: "plans.school.example:8000", allowed: ["Plans.School.example"]) == nil)
    }

    @Test func `a server for other computers is asked for by a numeric address, and by no other name`() {
        #expect(refusal(host: "192.168.0.7:8000", address: "0.0.0.0") == nil)
        #expect(refusal(host: "[fe80::1]:8000", address: "::") == nil)
        #expect(refusal(host: "evil.example:8000", address: "0.0.0.0") == .foreignName)
        #expect(refusal(host: "1.2.3.evil:8000", address: "0.0.0.0") == .foreignName)
    }

    @Test func `another token, a shorter one and none are refused`() {
        let last = token.text.last == "0" ? "1" : "0"
        for other in [String(token.text.dropLast()) + last, String(token.text.dropLast()), token.text + "0", ""] {
            #expect(refusal(token: other) == .noToken, "\(other)")
        }
    }

    @Test func `two tokens are never the same, and are long`() {
        let tokens = Set((0..<100).map { _ in AccessToken().text })
        #expect(tokens.count == 100)
        #expect(tokens.allSatisfy { $0.count == 32 })
    }

    @Test func `what changes something comes from a page of ours or from no browser`() {
        #expect(refusal(.post, headers: ["Origin": "http://127.0.0.1:8000", "Sec-Fetch-Site": "same-origin"]) == nil)
        #expect(refusal(.post) == nil)
        #expect(refusal(.put, headers: ["Origin": "http://evil.example"]) == .foreignOrigin)
        #expect(refusal(.post, headers: ["Origin": "null"]) == .foreignOrigin)
        // Another program on this computer is another origin.
        #expect(
            refusal(.post, headers: ["Origin": "http://127.0.0.1:9999", "Sec-Fetch-Site": "same-site"])
                == .foreignOrigin)
        #expect(refusal(.post, headers: ["Sec-Fetch-Site": "cross-site"]) == .foreignOrigin)
        #expect(refusal(.delete, headers: ["Origin": "http://evil.example"]) == .foreignOrigin)
    }

    @Test func `a link elsewhere may lead here; frames, pictures and scripts elsewhere may not`() {
        func reads(_ mode: String, _ destination: String) -> RequestGuard.Refusal? {
            refusal(
                headers: ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": destination])
        }
        #expect(reads("navigate", "document") == nil)
        #expect(reads("navigate", "iframe") == .foreignOrigin)
        #expect(reads("no-cors", "image") == .foreignOrigin)
        #expect(reads("cors", "empty") == .foreignOrigin)
        #expect(refusal(headers: ["Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"]) == nil)
    }
}
