extension MarkdownWalk {
  /// Writes the text gathered in `run`.
  mutating func writeRun() {
    var text = Bytes()
    swap(&text, &run)
    text.withUnsafeBufferPointer { writeRun($0) }
    text.removeAll(keepingCapacity: true)
    swap(&text, &run)
  }

  /// Writes text that stands outside links and code, one run as long as nothing but line ends comes
  /// between: bare addresses and references to notes become links.
  private mutating func writeRun(_ text: MarkdownSlice) {
    var written = 0
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte == UInt8(ascii: ":"), hasAddresses,
        let address = MarkdownURL.bare(in: text, colon: at, from: written)
      {
        writeWords(text.part(written..<address.lowerBound), shift: written)
        citable.wall()
        writeBare(text.part(address), shift: address.lowerBound)
        written = address.upperBound
        at = written
      } else if byte == UInt8(ascii: "["), hasReferences, text.holds("[^", at: at),
        let id = MarkdownNotes.id(in: text, at: at)
      {
        if refer(to: text.part(id), upTo: at, from: written, of: text) {
          written = id.upperBound + 1
        }
        at = id.upperBound + 1
      } else {
        at += 1
      }
    }
    writeWords(text.part(written..<text.count), shift: written)
  }

  /// Writes words that are nothing but words, `shift` bytes after the beginning of the run.
  private mutating func writeWords(_ run: MarkdownSlice, shift: Int) {
    write(citable: run, of: runStart, shift: shift)
    collect(run)
  }

  private mutating func collect(_ run: MarkdownSlice) {
    guard options.collectsText else { return }
    for byte in run { words.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte) }
  }

  private mutating func writeBare(_ address: MarkdownSlice, shift: Int) {
    out.append("<a")
    appendAddress("href", address)
    out.append(">")
    out.append(text: address)
    out.append("</a>")
    collect(address)
    guard let runStart else { return }
    let range = places.find(address, of: runStart, shift: shift, in: &text)
    links.append(Located(escapes.restored(Bytes(address)), at: text.original(range)))
  }

  /// Writes a reference to a note and what stands before it. False: nothing is written, it stays text.
  private mutating func refer(
    to id: MarkdownSlice, upTo start: Int, from written: Int, of run: MarkdownSlice
  ) -> Bool {
    let mark = run.part(start..<start + id.count + 3)
    let name = escapes.restored(Bytes(id)).string
    if !notes.has(id) {
      report(.noteUndefined(name), at: place(of: mark, shift: start))
      return false
    }
    guard note == nil, let (number, use) = notes.refer(to: id) else {
      report(.noteInNote(name), at: place(of: mark, shift: start))
      return false
    }
    writeWords(run.part(written..<start), shift: written)
    citable.wall()
    scratch.removeAll(keepingCapacity: true)
    out.append("<sup class=\"footnote-ref\"><a")
    scratch.append("#fn-")
    scratch.append(decimal: number)
    scratch.withUnsafeBufferPointer { out.append(attribute: "href", .url($0)) }
    scratch.removeAll(keepingCapacity: true)
    appendReference(number, use)
    scratch.withUnsafeBufferPointer { out.append(attribute: "id", .text($0)) }
    out.append(">")
    out.append(decimal: number)
    out.append("</a></sup>")
    return true
  }

  /// Appends the id of a reference to `scratch`: `fnref-1`, the second to the same note `fnref-1-2`.
  mutating func appendReference(_ number: Int, _ use: Int) {
    scratch.append("fnref-")
    scratch.append(decimal: number)
    if use > 1 {
      scratch.append("-")
      scratch.append(decimal: use)
    }
  }

  private mutating func place(of mark: MarkdownSlice, shift: Int) -> Range<Int> {
    guard let runStart else { return 0..<0 }
    return places.find(mark, of: runStart, shift: shift, in: &text)
  }
}
