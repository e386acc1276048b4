import Foundation

@testable import Portal

/// Data for a test, from which both a shape and a view can be made.
///
/// Literals become HTML, the one kind that may be written both escaped and not.
indirect enum Sample: Equatable, Sendable {
  case text(String)
  case html(String)
  case flag(Bool)
  case list([Sample])
  case record([String: Sample])
  case open([String: String])
  case absent

  init(json: Any) {
    switch json {
    case let number as NSNumber where Self.isBoolean(number): self = .flag(number.boolValue)
    case let number as NSNumber: self = .html("\(number)")
    case let text as String: self = .html(text)
    case let list as [Any]: self = .list(list.map { Sample(json: $0) })
    case let record as [String: Any]: self = .record(record.mapValues { Sample(json: $0) })
    default: self = .absent
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}

extension Sample: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  init(stringLiteral value: String) { self = .html(value) }
  init(integerLiteral value: Int) { self = .html("\(value)") }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: Sample...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Sample)...) {
    self = .record(Dictionary(uniqueKeysWithValues: elements))
  }
  init(nilLiteral: ()) { self = .absent }
}

/// The shape of samples while it is being made out.
indirect enum Sketch: Equatable {
  case unknown, text, html, flag, open
  case list(Sketch)
  case record([String: Sketch])

  init(_ sample: Sample) {
    switch sample {
    case .absent: self = .unknown
    case .text: self = .text
    case .html: self = .html
    case .flag: self = .flag
    case .open: self = .open
    case .record(let fields): self = .record(fields.mapValues { Sketch($0) })
    case .list(let elements):
      self = .list(elements.reduce(.unknown) { $0.merged(with: Sketch($1)) })
    }
  }

  func merged(with other: Sketch) -> Sketch {
    switch (self, other) {
    case (.unknown, _): other
    case (.list(let a), .list(let b)): .list(a.merged(with: b))
    case (.record(let a), .record(let b)): .record(a.merging(b) { $0.merged(with: $1) })
    // Several sorts of elements in one list, as a specification may have: all are HTML here.
    default: self
    }
  }

  func shape(_ name: String) -> Shape {
    switch self {
    case .record(let fields):
      Shape(name, fields.sorted { $0.key < $1.key }.map { $1.field($0) })
    case .unknown: .none
    default: Shape(name, [field(".")])
    }
  }

  private func field(_ name: String) -> Field {
    switch self {
    case .unknown, .html: .html(name, "")
    case .text: .text(name, "")
    case .flag: .flag(name)
    case .open: .open(name)
    case .list(let element): .list(name, element.shape(name))
    case .record: .record(name, shape(name))
    }
  }

  // MARK: Optional names

  /// Declares `path` wherever its first part is a name, else at the root.
  mutating func declare(_ path: [String]) {
    if !extend(path), case .record(var fields) = self {
      fields[path[0]] = Sketch.chain(path.dropFirst())
      self = .record(fields)
    }
  }

  mutating func declareAtRoot(_ name: String) {
    guard case .record(var fields) = self, fields[name] == nil else { return }
    fields[name] = .html
    self = .record(fields)
  }

  private static func chain(_ path: ArraySlice<String>) -> Sketch {
    guard let first = path.first else { return .html }
    return .record([first: chain(path.dropFirst())])
  }

  private mutating func extend(_ path: [String]) -> Bool {
    switch self {
    case .list(var element):
      let isFound = element.extend(path)
      self = .list(element)
      return isFound
    case .record(var fields):
      var isFound = false
      for key in fields.keys {
        // Present: the key of this loop.
        if fields[key]!.extend(path) { isFound = true }
      }
      if let known = fields[path[0]] {
        fields[path[0]] = known.deepened(path.dropFirst())
        isFound = true
      }
      self = .record(fields)
      return isFound
    default:
      return false
    }
  }

  private func deepened(_ path: ArraySlice<String>) -> Sketch {
    guard let first = path.first else { return self }
    switch self {
    case .unknown: return Sketch.chain(path)
    case .record(var fields):
      fields[first] = fields[first]?.deepened(path.dropFirst()) ?? Sketch.chain(path.dropFirst())
      return .record(fields)
    default: return self
    }
  }
}

extension View {
  /// The sample as a view of `shape`, written by the layout that `View` describes and by nothing of
  /// the portal's own.
  init(_ sample: Sample, _ shape: Shape) {
    var bytes = Bytes()
    Self.write(sample, shape, &bytes)
    self.init(bytes: bytes)
  }

  private static func write(_ sample: Sample, _ shape: Shape, _ bytes: inout Bytes) {
    let base = bytes.count
    bytes += Bytes(repeating: 0, count: shape.fields.count * 8)
    func store(_ value: Int, at offset: Int) {
      for i in 0..<4 { bytes[offset + i] = UInt8(truncatingIfNeeded: value >> (8 * i)) }
    }
    for (slot, field) in shape.fields.enumerated() {
      var value = Sample.absent
      if case .record(let fields) = sample, field.name != "." {
        value = fields[field.name] ?? .absent
      } else if field.name == "." {
        value = sample
      }
      var entry = (0, 0)
      let start = bytes.count - base
      switch (field.kind, value) {
      case (.text, .text(let text)), (.text, .html(let text)):
        bytes.append(escaping: Bytes(text))
        if bytes.count - base > start { entry = (start, bytes.count - base) }
      case (.html, .text(let text)), (.html, .html(let text)):
        bytes += Bytes(text)
        if !text.isEmpty { entry = (start, bytes.count - base) }
      case (.flag, .flag(let flag)):
        entry = (flag ? 1 : 0, 0)
      case (.record(let inner), .record):
        write(value, inner, &bytes)
        entry = (start, 1)
      case (.list(let inner), .list(let elements)):
        bytes += Bytes(repeating: 0, count: elements.count * 4)
        for (index, element) in elements.enumerated() {
          store(bytes.count - base, at: base + start + index * 4)
          write(element, inner, &bytes)
        }
        entry = (start, elements.count)
      case (.open, .open(let texts)):
        bytes += Bytes(repeating: 0, count: texts.count * 16)
        for (index, pair) in texts.sorted(by: { $0.key < $1.key }).enumerated() {
          let row = base + start + index * 16
          store(bytes.count - base, at: row)
          bytes += Bytes(pair.key)
          store(bytes.count - base, at: row + 4)
          store(bytes.count - base, at: row + 8)
          bytes.append(escaping: Bytes(pair.value))
          store(bytes.count - base, at: row + 12)
        }
        entry = (start, texts.count)
      default: break
      }
      store(entry.0, at: base + slot * 8)
      store(entry.1, at: base + slot * 8 + 4)
    }
  }
}
