@testable import Preview

/// A browser tab's end of a reload socket.
final class Tab {
  private let client: Client
  let handshake: Client.Response?

  /// Asks for the socket as a page of the server does; fields given here take the place of its own.
  init(
    _ server: PreviewServer, token: String, fields: [String: String?] = [:],
    path: String = "/.portal/reload"
  ) throws {
    client = try Client(server.port)
    var all: [String: String?] = [
      "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
      "Origin": "http://localhost:\(server.port)", "Sec-Fetch-Site": "same-origin",
    ]
    all.merge(fields) { $1 }
    let lines = all.compactMap { name, value in value.map { "\(name): \($0)" } }
    client.send(server.request("GET", path + "?token=" + token, lines))
    handshake = client.response()
  }

  /// The next frame; nil when the connection has ended.
  func frame() -> (opcode: UInt8, data: [UInt8])? {
    guard let first = client.byte(), let second = client.byte() else { return nil }
    var count = Int(second)
    if count >= 126 { count = client.bytes(count == 126 ? 2 : 8).reduce(0) { $0 << 8 | Int($1) } }
    return (first & 0x0F, client.bytes(count))
  }

  /// The next message, past signs of life; nil when the connection has ended or is being closed.
  func message() -> String? {
    while let frame = frame() {
      if frame.opcode == 1 { return String(decoding: frame.data, as: UTF8.self) }
      if frame.opcode == 8 { return nil }
    }
    return nil
  }

  /// The code with which the server closes, past all else.
  func closeCode() -> Int? {
    while let frame = frame() {
      if frame.opcode == 8 { return frame.data.prefix(2).reduce(0) { $0 << 8 | Int($1) } }
    }
    return nil
  }

  /// Sends a frame of at most 65,535 bytes.
  func send(opcode: UInt8, _ data: [UInt8] = [], isMasked: Bool = true) {
    var frame: [UInt8] = [0x80 | opcode]
    let mask: UInt8 = isMasked ? 0x80 : 0
    if data.count < 126 {
      frame.append(mask | UInt8(data.count))
    } else {
      frame += [mask | 126, UInt8(data.count >> 8), UInt8(data.count & 0xFF)]
    }
    let key: [UInt8] = [1, 2, 3, 4]
    if isMasked { frame += key }
    client.send(frame + (isMasked ? data.enumerated().map { $1 ^ key[$0 % 4] } : data))
  }

  var hasEnded: Bool { client.endsHere }
}
