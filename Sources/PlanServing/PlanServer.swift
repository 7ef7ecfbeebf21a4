import HTTPTypes
import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import Synchronization

/// The web server of “planlift serve”: it takes documents, has them read, and shows what came of them.
package final class PlanServer: Sendable {
    package struct Address: Hashable, Sendable {
        package var host: String
        /// 0 for any that is free.
        package var port: Int

        package init(host: String, port: Int) {
            self.host = host
            self.port = port
        }
    }

    private let shelf: Shelf
    private let crew: ReaderCrew
    private let router: Router
    private let logger: Logger

    /// A browser opens six; more than these wait.
    private static let mostConnections = 256
    /// Browsers send some hundred bytes.
    private static let mostBytesOfHeaders = 32 << 10
    private static let mostHeaders = 100
    /// A connection that asks for nothing.
    private static let idleTime = TimeAmount.seconds(75)
    private static let threadCount = 2

    package init(shelf: Shelf, crew: ReaderCrew, requestGuard: RequestGuard, logger: Logger) {
        self.shelf = shelf
        self.crew = crew
        self.logger = logger
        router = Router(shelf: shelf, requestGuard: requestGuard)
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter onReady: gets the port.
    package func run(at address: Address, onReady: @escaping @Sendable (Int) -> Void) async throws {
        crew.start()
        shelf.takeUp()
        let headers = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Self.mostBytesOfHeaders, maxHeaderListSize: Self.mostBytesOfHeaders,
            maxHeaderFieldCount: Self.mostHeaders)
        let channel = HTTP1Channel(
            responder: { [router] request, writer, _ in
                let answer = await router.answer(to: Call(request))
                let response = answer.response(isHead: request.method == .head)
                try await writer.write(
                    response: HTTPResponse(status: response.status, headerFields: response.headers),
                    body: response.body)
            }, configuration: .init(idleTimeout: Self.idleTime, httpDecoderConfiguration: headers))
        let server = Server(
            childChannelSetup: channel,
            configuration: .init(
                address: .hostname(address.host, port: address.port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)),
            onServerRunning: { onReady($0.localAddress?.port ?? address.port) },
            eventLoopGroup: MultiThreadedEventLoopGroup(numberOfThreads: Self.threadCount), logger: logger)
        try await server.run()
    }

    /// Ends all reading, and removes what is not to be kept.
    package func close() {
        crew.stop()
        shelf.folder.close()
    }
}
