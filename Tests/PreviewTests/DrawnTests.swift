import Testing

@testable import Preview

extension PreviewTests {
  /// Requests drawn at random, made of what is dangerous.
  @Suite struct DrawnTests {
    private static let pieces: [String] = [
      "/", ".", "..", "%2e", "%2E", "%2f", "%5c", "\\", "%", "%0", "%00", "%c0%ae", "%25", "%c3%a1",
      "a", "?", "#", ";", ":", "~", "*", "//", "tin", "%ff", "%7f", "%c2%85", "+", "index.html",
    ]

    @Test(arguments: [UInt64(1), 2, 3])
    func row81WhatIsLookedUpIsAlwaysAPlainPath(seed: UInt64) {
      var random = Drawing(seed: seed)
      var passed = 0
      for _ in 0..<20_000 {
        let count = Int(random.next() % 6)
        let text = (0...count).map { _ in random.one(of: Self.pieces) }.joined()
        guard let target = try? Target("/" + text) else { continue }
        passed += 1
        let path = target.path
        #expect(path.first == UInt8(ascii: "/"))
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        #expect(!parts.contains { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) })
        #expect(!parts.dropFirst().dropLast().contains { $0.isEmpty })
        #expect(!path.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        #expect(String(validating: path, as: UTF8.self) != nil)
        // A browser would take this, as a place to be redirected to, for another host.
        #expect(!target.raw.hasPrefix("//"))
      }
      #expect(passed > 1000)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func row84AHeadThatPassesHasOneReading(seed: UInt64) {
      let marks: [String] = [
        "\r\n", "\r", "\n", " ", "\t", ":", "\0", "a", "X: y", "HTTP/1.1", "GET",
      ]
      let head = Array("GET /a HTTP/1.1\r\nHost: localhost\r\nX: y\r\n\r\n".utf8)
      var random = Drawing(seed: seed)
      for _ in 0..<20_000 {
        var bytes = head
        for _ in 0...random.next() % 2 {
          let place = Int(random.next() % UInt64(bytes.count))
          bytes.replaceSubrange(
            place..<min(bytes.count, place + Int(random.next() % 3)),
            with: random.one(of: marks).utf8)
        }
        guard let end = Self.end(of: bytes) else { continue }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).unicodeScalars
          .split(separator: "\n", omittingEmptySubsequences: false)
        // Each line ends in CR LF and has no other; the last but one is the empty line.
        #expect(lines.dropLast().allSatisfy { $0.last == "\r" && $0.count { $0 == "\r" } == 1 })
        #expect(lines[0].split(separator: " ", omittingEmptySubsequences: false).count == 3)
        for line in lines.dropFirst().dropLast(2) {
          #expect(line.first != " " && line.first != "\t" && line.first != ":")
          #expect(line.contains(":"))
        }
      }
    }

    /// Where the head ends; nil when it is refused or goes on.
    private static func end(of bytes: [UInt8]) -> Int? {
      var scan = HeadScan(Limits())
      for (position, byte) in bytes.enumerated() {
        guard let isEnd = try? scan.take(byte) else { return nil }
        if isEnd { return position + 1 }
      }
      return nil
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func row87ARangeLiesInTheFile(seed: UInt64) {
      var random = Drawing(seed: seed)
      let marks: [String] = ["-", "0", "9", "500", "18446744073709551616", ",", " ", "a", "bytes="]
      for _ in 0..<20_000 {
        let count = Int(random.next() % 12)
        let text = (0...random.next() % 4).map { _ in random.one(of: marks) }.joined()
        if case .part(let part) = ByteRange("bytes=" + text, of: count) {
          #expect(!part.isEmpty && part.lowerBound >= 0 && part.upperBound <= count, "\(text)")
        }
      }
    }
  }

  /// SplitMix64: the same draws for the same seed.
  struct Drawing {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func one(of values: [String]) -> String {
      values[Int(next() % UInt64(values.count))]
    }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }
}
