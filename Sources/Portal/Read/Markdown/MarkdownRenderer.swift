/// Turns bodies into HTML. One a worker: it keeps its buffers from one body to the next.
package struct MarkdownRenderer: Sendable {
  private var buffers = MarkdownBuffers()
  /// Nil: citations are not looked for.
  package var recogniser: Recogniser?

  package init(recogniser: Recogniser? = nil) { self.recogniser = recogniser }

  /// Renders `source`, a body without front matter, UTF-8 and in NFC.
  ///
  /// Takes time in proportion to the body, whatever it says: one that would take more is refused with
  /// `MarkdownProblem.complexity` and yields nothing else. Uses little stack, however deep it nests.
  package mutating func render(
    _ source: Bytes, options: MarkdownOptions = MarkdownOptions()
  ) -> Markdown {
    var taken = MarkdownBuffers()
    swap(&taken, &buffers)
    var found: Recogniser?
    swap(&found, &recogniser)
    // Given away: a second reference would make the first change to each a copy of it.
    var walk = MarkdownWalk(
      options: options, recogniser: consume found, buffers: consume taken)
    let result = walk.render(source)
    (buffers, recogniser) = walk.release()
    buffers.empty()
    return result
  }
}

/// Memory that is worth keeping between bodies.
struct MarkdownBuffers: Sendable {
  /// The HTML.
  var out = Bytes()
  /// The plain text.
  var words = Bytes()
  /// The text gathered since the last thing that is no text.
  var run = Bytes()
  var scratch = Bytes()
  /// The words that may cite documents.
  var citable = Bytes()

  mutating func empty() {
    out.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    run.removeAll(keepingCapacity: true)
    citable.removeAll(keepingCapacity: true)
  }
}

extension MarkdownWalk {
  mutating func render(_ source: Bytes) -> Markdown {
    text.load(source, isPlain: !options.extensions)
    if let excess = text.bytes.withUnsafeBufferPointer({ MarkdownLimits.excess(in: $0) }) {
      return refused(excess)
    }
    let hasPipes = prepare()
    let tree = MarkdownTree(parsing: text.bytes)
    var tables = MarkdownTables()
    if hasPipes {
      tables.find(in: tree.root, of: &text)
      if let excess = tables.excess { return refused(excess) }
      for fault in tables.faults { report(fault.problem, at: fault.range) }
    }
    var body = tree.root.firstChild
    var firstNote: MarkdownNode?
    if !notes.isEmpty, let list = body {
      firstNote = list.firstChild
      // The list is followed by the heading that ends it.
      skipped = (list, list.next)
      body = list.next
    }
    walk(tree.root, tables)
    writeNotes(first: firstNote, tables)
    if let excess { return refused(excess) }
    return result()
  }

  /// Looks for what needs work before libcmark reads the text, and does it. Whether there may be
  /// tables is the answer.
  private mutating func prepare() -> Bool {
    if !options.extensions { return false }
    var (hasNotes, hasPipes) = (false, false)
    text.bytes.withUnsafeBufferPointer { body in
      hasNotes = body.position(of: (UInt8(ascii: "["), UInt8(ascii: "^"))) != nil
      hasTildes = body.position(of: (UInt8(ascii: "~"), UInt8(ascii: "~"))) != nil
      hasAddresses = body.position(of: (UInt8(ascii: "/"), UInt8(ascii: "/"))) != nil
      hasPipes = body.position(of: UInt8(ascii: "|")) != nil
    }
    if hasNotes {
      notes.gather(from: &text)
      for double in notes.doubles {
        // Ranges of the body as it was before the notes were moved.
        let problem = MarkdownProblem.noteDefinedTwice(double.id.string)
        reportInBody(problem, at: double.range, related: [double.first])
      }
    }
    if hasNotes || hasTildes { escapes.hide(in: &text) }
    hasReferences = hasNotes
    return hasPipes
  }

  private mutating func result() -> Markdown {
    Markdown(
      html: HTML(rendered: finished(out)), headings: headings, links: links, images: images,
      picturePlaces: finishedPlaces(), citations: finishedCitations(), text: finished(words),
      firstParagraph: firstParagraph ?? 0..<0, findings: findings)
  }

  /// The citations in the finished HTML, in which escaped marks take a byte less.
  private func finishedCitations() -> [Markdown.Cited] {
    guard escapes.isActive else { return citations }
    let (escapes, html) = (escapes, out)
    return citations.map {
      Markdown.Cited(
        citation: $0.citation, place: $0.place,
        link: $0.link.map { escapes.restored($0, of: html) },
        core: $0.core.map { escapes.restored($0, of: html) }, block: $0.block)
    }
  }

  /// The same of the pictures. There may be very many, so the marks are counted in one go.
  private func finishedPlaces() -> [Markdown.PicturePlace] {
    guard escapes.isActive else { return picturePlaces }
    var (read, written) = (0, 0)
    return picturePlaces.map { place in
      let between = out[read..<place.range.lowerBound]
      written += between.count - escapes.count(in: between)
      read = place.range.lowerBound
      return Markdown.PicturePlace(
        range: written..<written + place.range.count, isInGallery: place.isInGallery)
    }
  }

  /// An exact copy: the buffer itself is kept and is as large as the largest body so far.
  private func finished(_ buffer: Bytes) -> Bytes {
    let copy = buffer.withUnsafeBufferPointer { Bytes($0) }
    return escapes.restored(copy)
  }

  private mutating func refused(_ excess: MarkdownLimits.Excess) -> Markdown {
    findings = []
    report(.complexity(excess.limit), at: excess.range)
    return Markdown(
      html: .empty, headings: [], links: [], images: [], picturePlaces: [], citations: [], text: [],
      firstParagraph: 0..<0,
      findings: findings)
  }
}
