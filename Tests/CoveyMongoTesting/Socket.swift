import CoveyTesting
import Foundation
import Glibc

/// A TCP connection, or a listening port, on the loopback interface. Whoever makes one closes it.
struct Socket: Hashable, Sendable {
    let descriptor: Int32

    /// Listens on a port that the system picks.
    static func listening() throws -> (socket: Socket, port: Int) {
        let socket = try bound(port: 0)
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let named = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe getsockname(socket.descriptor, address, &length)
            }
        }
        guard named == 0, listen(socket.descriptor, 128) == 0 else {
            throw Unavailable("A port cannot be listened on.")
        }
        return (socket, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// A port that nobody listens on, from 20000 to 31999: below those that Linux hands out by itself.
    static func freePort() throws -> Int {
        for _ in 1...100 {
            let port = Int.random(in: 20_000..<32_000)
            guard let socket = try? bound(port: port) else { continue }
            socket.close()
            return port
        }
        throw Unavailable("There is no free port.")
    }

    private static func bound(port: Int) throws -> Socket {
        let socket = try made()
        var on: Int32 = 1
        _ = unsafe setsockopt(
            socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        guard unsafe withAddress(port: port, { unsafe bind(socket.descriptor, $0, $1) }) == 0 else {
            socket.close()
            throw Unavailable("Port \(port) is taken.")
        }
        return socket
    }

    /// Reading fails once nothing has come for so long.
    func giveUpReading(after seconds: Int) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Calls a port of this machine; `nil` where nobody answers.
    static func connect(port: Int) -> Socket? {
        guard let socket = try? made() else { return nil }
        guard unsafe withAddress(port: port, { unsafe Glibc.connect(socket.descriptor, $0, $1) }) == 0 else {
            socket.close()
            return nil
        }
        socket.sendAtOnce()
        return socket
    }

    private static func made() throws -> Socket {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Unavailable("There is no socket left.") }
        return Socket(descriptor: descriptor)
    }

    private static func withAddress(
        port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe body(address, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }

    /// The next caller of a listening socket; `nil` once it is shut.
    func accept() -> Socket? {
        let descriptor = Glibc.accept(self.descriptor, nil, nil)
        guard descriptor >= 0 else { return nil }
        Self.keepToOneself(descriptor)
        let socket = Socket(descriptor: descriptor)
        socket.sendAtOnce()
        return socket
    }

    private func sendAtOnce() {
        var on: Int32 = 1
        _ = unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Waits until one of two sockets can be read. Returns which can.
    static func wait(_ first: Socket, _ second: Socket) -> (first: Bool, second: Bool) {
        var polled = [
            pollfd(fd: first.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: second.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        _ = unsafe poll(&polled, 2, -1)
        return (polled[0].revents != 0, polled[1].revents != 0)
    }

    /// Reads exactly so many bytes; `nil` where the connection ends before.
    func read(_ count: Int) -> [UInt8]? {
        var isWhole = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = 0
            while filled < count {
                let got = unsafe recv(descriptor, buffer.baseAddress! + filled, count - filled, 0)
                guard got > 0 else {
                    isWhole = false
                    return
                }
                filled += got
            }
        }
        return isWhole ? bytes : nil
    }

    /// Writes all bytes. Returns whether they could be written.
    func write(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let sent = unsafe send(
                    descriptor, buffer.baseAddress! + written, buffer.count - written, Int32(MSG_NOSIGNAL))
                guard sent > 0 else { return false }
                written += sent
            }
            return true
        }
    }

    /// Ends both directions; whoever waits for this socket goes on.
    func shut() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    func close() { _ = Glibc.close(descriptor) }

    /// No other program inherits it.
    private static func keepToOneself(_ descriptor: Int32) { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }

    /// A pipe of which no other program inherits an end.
    static func pipe() throws -> (reading: FileHandle, writing: FileHandle) {
        var ends: [Int32] = [0, 0]
        guard unsafe Glibc.pipe(&ends) == 0 else { throw Unavailable("There is no pipe left.") }
        for end in ends { keepToOneself(end) }
        return (
            FileHandle(fileDescriptor: ends[0], closeOnDealloc: true),
            FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        )
    }
}
