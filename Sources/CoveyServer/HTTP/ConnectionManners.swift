import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Keeps one connection well-behaved: callers who ask first are told to send their body, connections whose other end is
/// gone are closed by the system, and an answer with `Connection: close` is the last one.
final class ConnectionManners: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let bodyLimit: Int
    private var isLastAnswer = false
    /// How long the other end may leave unacknowledged what it was sent, in milliseconds, whether it is gone or does
    /// not read.
    private static let patience = 60_000
    /// `TCP_USER_TIMEOUT` of Linux.
    private static let userTimeout = NIOBSDSocket.Option(rawValue: 18)
    /// How long what still comes is read and thrown away before the connection is closed: a caller who is still sending
    /// would otherwise never see the answer.
    private static let lingering = TimeAmount.seconds(2)

    init(bodyLimit: Int) {
        self.bodyLimit = bodyLimit
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if let options = context.channel.syncOptions {
            // A socket that is closed already takes no options, and needs none.
            try? options.setOption(.socketOption(.so_keepalive), value: 1)
            #if os(Linux)
                try? options.setOption(.tcpOption(Self.userTimeout), value: Self.patience)
            #endif
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let head) = unwrapInboundIn(data), let expected = head.headerFields[.expect] {
            let length = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
            if expected.lowercased() == "100-continue", length <= bodyLimit {
                context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
            }
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            isLastAnswer = head.headerFields[.connection] == "close"
            context.write(data, promise: promise)
        case .end where isLastAnswer:
            context.writeAndFlush(data, promise: promise)
            context.close(mode: .output, promise: nil)
            context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingering) { context.close(promise: nil) }
        case .body, .end:
            context.write(data, promise: promise)
        }
    }
}
