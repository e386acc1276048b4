import Testing

@testable import Portal

@Suite struct TemplatePropertyTests {
  private static func load(
    _ texts: [String: String], _ random: RandomTemplate, _ constants: Sample
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    Theme.load(
      templates: texts.sorted { $0.key < $1.key }.map {
        TemplateSource(path: Bytes("Templates/\($0.key).html"), bytes: Bytes($0.value))
      },
      kinds: [PageShape(name: "page", shape: random.shape)],
      constants: (random.constants, View(constants, random.constants)))
  }

  @Test func drawsWhatASlowInterpreterDraws() throws {
    var drawn = 0
    for seed in UInt64(0)..<150 {
      var random = RandomTemplate(seed: seed)
      let constants = random.data(random.constants)
      let (theme, diagnostics) = Self.load(random.texts, random, constants)
      let errors = diagnostics.filter { $0.severity == .error }
      #expect(errors.isEmpty, "seed \(seed): \(TemplateSample.Faults(diagnostics: errors))")
      guard let theme else { continue }
      let reference = ReferenceInterpreter(parts: random.parts)
      for _ in 0..<3 {
        let data = random.data(random.shape)
        var out = Bytes()
        #expect(theme.template(0).render(View(data, random.shape), into: &out))
        let expected = reference.draw("page", [constants, data])
        drawn += expected.utf8.count
        #expect(out == Bytes(expected), "seed \(seed)")
        if out != Bytes(expected) { return }
      }
    }
    #expect(drawn > 100_000)
  }

  @Test func aDamagedTemplateIsRefusedOrDrawn() {
    var numbers = SplitMix(seed: 43)
    for seed in UInt64(0)..<200 {
      var random = RandomTemplate(seed: seed)
      var texts = random.texts.mapValues { Bytes($0) }
      for name in texts.keys.sorted() where numbers.chance(50) {
        // Present: a key of this loop.
        texts[name] = Self.damaged(texts[name]!, &numbers)
      }
      let constants = random.data(random.constants)
      let (theme, diagnostics) = Theme.load(
        templates: texts.sorted { $0.key < $1.key }.map {
          TemplateSource(path: Bytes("Templates/\($0.key).html"), bytes: $0.value)
        },
        kinds: [PageShape(name: "page", shape: random.shape)],
        constants: (random.constants, View(constants, random.constants)))
      #expect((theme == nil) == diagnostics.contains { $0.severity == .error }, "seed \(seed)")
      for diagnostic in diagnostics {
        let name = TemplateSource(path: diagnostic.place.file, bytes: []).name
        #expect(diagnostic.place.range.upperBound <= texts[name]?.count ?? 0, "seed \(seed)")
      }
      var out = Bytes()
      let view = View(random.data(random.shape), random.shape)
      _ = theme?.template(0).render(view, into: &out)
    }
  }

  @Test func bytesOfAnyKindAreRefusedOrDrawn() {
    let marks = [
      "{{", "}}", "{", "}", "#", "^", "/", ">", "<", "$", "!", "&", "=", "\n", " ", "a", ".",
    ]
    var numbers = SplitMix(seed: 44)
    for round in 0..<3000 {
      var text = Bytes()
      for _ in 0..<Int.random(in: 0..<40, using: &numbers) {
        text +=
          numbers.chance(90)
          ? Bytes(numbers.pick(marks)) : [UInt8.random(in: 0...255, using: &numbers)]
      }
      let shape = Shape("page", [.text("a", ""), .list("aa", .plainText)])
      let (theme, diagnostics) = Theme.load(
        templates: [TemplateSource(path: Bytes("Templates/page.html"), bytes: text)],
        kinds: [PageShape(name: "page", shape: shape)],
        constants: (Shape("constants", []), View(bytes: [])))
      #expect((theme == nil) == diagnostics.contains { $0.severity == .error }, "round \(round)")
      var out = Bytes()
      _ = theme?.template(0).render(View(["a": .text("x"), "aa": []], shape), into: &out)
    }
  }

  private static func damaged(_ text: Bytes, _ numbers: inout SplitMix) -> Bytes {
    var text = text
    for _ in 0..<Int.random(in: 1..<4, using: &numbers) where !text.isEmpty {
      let at = Int.random(in: text.indices, using: &numbers)
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: text.remove(at: at)
      case 1: text[at] = UInt8.random(in: 0...255, using: &numbers)
      case 2: text.insert(contentsOf: Bytes(numbers.pick(["{{", "}}", "{{/", "\n"])), at: at)
      default: text.removeSubrange(at..<min(text.count, at + 20))
      }
    }
    return text
  }
}
