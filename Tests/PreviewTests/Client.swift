import Glibc

/// A connection to a server on this machine, byte by byte: what goes over it may be no HTTP at all.
final class Client {
  private let socket: Int32
  /// What has come and has not been read.
  private var pending: [UInt8] = []
  private(set) var hasEnded = false
  private var hasEndedWell = false

  /// One that takes little leaves hardly any room for what it has not read.
  init(_ port: Int, takesLittle: Bool = false) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    // A test that waits longer than this has failed.
    var patience = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(
      socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    if takesLittle {
      var size: Int32 = 4096
      setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if result != 0 { throw Refused(number: errno) }
  }

  struct Refused: Error {
    let number: Int32
  }

  deinit { Glibc.close(socket) }

  /// Sends as much as the other side takes; it may have gone already.
  func send(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      sent += count
    }
  }

  func send(_ text: String) { send(text.utf8) }

  /// Says that no more will be sent.
  func endSending() { shutdown(socket, Int32(SHUT_WR)) }

  /// Breaks the connection off, so that the other side meets an error and no end.
  func breakOff() {
    var now = linger(l_onoff: 1, l_linger: 0)
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
  }

  /// Says that it will neither send nor read any more.
  func leave() { shutdown(socket, Int32(SHUT_RDWR)) }

  // MARK: Reading

  func byte() -> UInt8? {
    if pending.isEmpty { fill() }
    return pending.isEmpty ? nil : pending.removeFirst()
  }

  func bytes(_ count: Int) -> [UInt8] {
    while pending.count < count, !hasEnded { fill() }
    defer { pending.removeFirst(min(count, pending.count)) }
    return Array(pending.prefix(count))
  }

  /// All that comes until the other side ends.
  func rest() -> [UInt8] {
    while !hasEnded { fill() }
    defer { pending = [] }
    return pending
  }

  /// Whether nothing more comes, and the other side says so: it has neither broken off nor left us to
  /// wait.
  var endsHere: Bool { rest().isEmpty && hasEndedWell }

  private func fill() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(socket, &buffer, buffer.count, 0)
    if count > 0 {
      pending += buffer[..<count]
    } else {
      hasEnded = true
      hasEndedWell = count == 0
    }
  }

  /// The next response; nil when the connection ends before one.
  func response(to method: String = "GET") -> Response? {
    var head: [UInt8] = []
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard let byte = byte() else { return nil }
      head.append(byte)
    }
    var response = Response(head: String(decoding: head, as: UTF8.self))
    let hasBody = method != "HEAD" && response.status != 304 && response.status >= 200
    if hasBody, let length = response["content-length"].flatMap({ Int($0) }) {
      response.body = bytes(length)
    }
    return response
  }

  /// One response as it came.
  struct Response {
    let status: Int
    let head: String
    var body: [UInt8] = []

    init(head: String) {
      self.head = head
      status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }

    /// The value of a field; nil when there is none, joined by commas when there are several.
    subscript(name: String) -> String? {
      let values = head.split(separator: "\r\n").dropFirst().compactMap { line -> String? in
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == name else { return nil }
        return String(parts[1].drop { $0 == " " })
      }
      return values.isEmpty ? nil : values.joined(separator: ",")
    }

    var text: String { String(decoding: body, as: UTF8.self) }
  }
}
