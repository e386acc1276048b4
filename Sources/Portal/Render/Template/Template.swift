/// How one kind of page looks: a template with all its parts, compiled against the shape of its views.
///
/// A class, so that a worker that takes it from the theme counts one reference and not one an array.
package final class Template: Sendable {
  /// The most that one page may have, in bytes.
  package static let sizeLimit = 64 << 20

  /// The kind's name.
  package let name: String
  /// The files that the page is made from, its own first, then by name.
  package let files: [Bytes]
  /// Of all that the template draws besides the view, constants and parts included: a page is as it
  /// was when this and the digest of its view are.
  package let digest: Digest

  let program: TemplateProgram

  init(name: String, files: [Bytes], program: TemplateProgram) {
    self.name = name
    self.files = files
    self.program = program
    digest = program.digest
  }

  /// Appends the page to `out`. The view must be of the template's shape.
  ///
  /// False when the page would have more than `sizeLimit` bytes or draw more than 67 million elements:
  /// then nothing is appended.
  package func render(_ view: View, into out: inout Bytes) -> Bool {
    withUnsafeTemporaryAllocation(of: TemplateRun.Register.self, capacity: program.registers) {
      registers in
      view.bytes.withUnsafeBytes { view in
        program.withMemory { program in
          // There is at least register 0, so the buffer has an address.
          Self.render(program, view, registers.baseAddress!, into: &out)
        }
      }
    }
  }

  private static func render(
    _ program: TemplateProgram.Memory, _ view: UnsafeRawBufferPointer,
    _ registers: UnsafeMutablePointer<TemplateRun.Register>, into out: inout Bytes
  ) -> Bool {
    var counter = CountingSink()
    var counting = TemplateRun(program, view, registers)
    guard counting.run(into: &counter), counter.count <= sizeLimit else { return false }
    out.append(addingCapacity: counter.count) { span in
      span.withUnsafeMutableBufferPointer { buffer, initialized in
        var writer = WritingSink(buffer, from: initialized)
        var writing = TemplateRun(program, view, registers)
        _ = writing.run(into: &writer)
        initialized = writer.position
      }
    }
    return true
  }
}

/// Counts the bytes of a page, so that they can be written without looking for room.
private struct CountingSink: TemplateSink {
  var count = 0

  @inline(__always)
  mutating func copy(_ source: UnsafeRawPointer, _ count: Int) { self.count += count }

  mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
    var escaped = Bytes()
    escaped.append(escaping: source)
    count += escaped.count
  }
}

/// Writes a page into memory that `CountingSink` has found to be enough.
private struct WritingSink: TemplateSink {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var position: Int

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>, from position: Int) {
    self.buffer = buffer
    self.position = position
  }

  @inline(__always)
  mutating func copy(_ source: UnsafeRawPointer, _ count: Int) {
    precondition(count <= buffer.count - position)
    // Something is to be written, so the buffer has an address.
    UnsafeMutableRawPointer(buffer.baseAddress! + position).copyMemory(
      from: source, byteCount: count)
    position += count
  }

  mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
    var escaped = Bytes()
    escaped.append(escaping: source)
    escaped.withUnsafeBytes { if let start = $0.baseAddress { copy(start, $0.count) } }
  }
}
