/// Compiles one kind of page: its template with every part in its place, every name bound to a field,
/// and everything that comes from the constants written out.
struct TemplateCompiler {
  /// How many templates may be included in one another.
  static let partLimit = 32
  /// How many sections, parts and blocks may be within one another, on the way to one tag.
  static let depthLimit = 128
  /// How many records of a view a program may hold at once.
  static let registerLimit = 64
  /// What a program may come to, in bytes; a step counts as 32.
  static let sizeLimit = 8 << 20

  let library: TemplateLibrary
  /// The kind of page.
  let kind: PageShape
  var report: TemplateReport
  var program = TemplateProgram()

  // MARK: Where the compiler is

  /// The template being compiled: its position in the library.
  var unit = 0
  /// Where `unit` was included, the nearest first.
  var inclusions: [Place] = []
  var scopes: [TemplateScope]
  /// The next free register.
  var register = 1
  /// Put before every line, and taken from every line before that.
  var indentation = Bytes()
  var superfluous = Bytes()
  /// The blocks that stand for those of the template being compiled: a position in `substitutions`.
  var substitution = 0
  var substitutions = [TemplateSubstitution()]
  /// The templates being compiled, outermost first.
  var trail: [TemplateStep] = []

  private var depth = 0
  private var size = 0
  /// Set when a limit has been passed: nothing more is compiled.
  private(set) var isStopped = false
  private var files: Set<Int> = []

  init(_ library: TemplateLibrary, _ kind: PageShape, report: TemplateReport) {
    self.library = library
    self.kind = kind
    self.report = report
    scopes = [
      TemplateScope(content: .record(.constant(base: 0), library.constants.shape), way: [-1]),
      TemplateScope(content: .record(.page(register: 0), kind.shape), way: [-2]),
    ]
  }

  /// The kind's template; of no use when the report has errors.
  mutating func compile(_ template: Int) -> Template {
    unit = template
    trail = [TemplateStep(template: template, way: scopes[1].way, blocks: [:])]
    files = [template]
    compile(library.templates[template].nodes)
    let paths = files.subtracting([template]).map { library.templates[$0].source.path }
    return Template(
      name: kind.name,
      files: [library.templates[template].source.path] + paths.sorted(by: Bytes.precedes),
      program: program)
  }

  mutating func noteFile(_ template: Int) { files.insert(template) }

  // MARK: Nodes

  /// Compiles `nodes`; `isMidLine` when something stands before them on their first line, which then
  /// is not indented.
  mutating func compile(_ nodes: [TemplateNode], isMidLine: Bool = false) {
    for (index, node) in nodes.enumerated() where !isStopped {
      spend(32)
      switch node {
      case .lineStart(let blanks):
        startLine(blanks, isMidLine: index == 0 && isMidLine)
      case .text(let range):
        literal(source[range])
      case .value(let name, let raw):
        scoped { $0.value(name, raw: raw) }
      case .section(let section):
        nested(at: section.name.range) { $0.scoped { $0.section(section) } }
      case .part(let part):
        nested(at: part.tag) { $0.part(part) }
      case .parent(let parent):
        nested(at: parent.tag) { $0.parent(parent) }
      case .block(let block):
        nested(at: block.name.range) { $0.block(block) }
      }
    }
  }

  /// Runs `body` and gives back the registers it took.
  private mutating func scoped(_ body: (inout TemplateCompiler) -> Void) {
    let free = register
    body(&self)
    register = free
  }

  private mutating func nested(
    at range: Range<Int>, _ body: (inout TemplateCompiler) -> Void
  ) {
    guard depth < Self.depthLimit else {
      stop(.tooDeep(limit: Self.depthLimit), at: range)
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }

  /// A register for a record; nil when there are too many.
  mutating func takeRegister(at range: Range<Int>) -> Int? {
    guard register < Self.registerLimit else {
      stop(.tooDeep(limit: Self.registerLimit), at: range)
      return nil
    }
    register += 1
    program.registers = max(program.registers, register)
    return register - 1
  }

  /// Compiles for the faults alone: what is never drawn must still be right.
  mutating func discarding(_ body: (inout TemplateCompiler) -> Void) {
    let mark = program.mark()
    body(&self)
    program.discard(to: mark)
  }

  // MARK: Text

  var source: Bytes { library.templates[unit].source.bytes }

  mutating func literal(_ bytes: ArraySlice<UInt8>) {
    spend(bytes.count)
    if !isStopped { program.literal(bytes) }
  }

  /// Begins a line that has `blanks` in the file.
  mutating func startLine(_ blanks: Range<Int>, isMidLine: Bool = false) {
    if !isMidLine { literal(indentation[...]) }
    literal(remaining(blanks))
  }

  /// The blanks that are left of a line's when what is superfluous has been taken away.
  func remaining(_ blanks: Range<Int>) -> ArraySlice<UInt8> {
    var i = 0
    while i < blanks.count, i < superfluous.count,
      source[blanks.lowerBound + i] == superfluous[i]
    {
      i += 1
    }
    return source[blanks.lowerBound + i..<blanks.upperBound]
  }

  // MARK: Faults

  func place(_ range: Range<Int>) -> Place {
    Place(file: library.templates[unit].source.path, range: range)
  }

  mutating func fault(
    _ problem: TemplateProblem, at range: Range<Int>, related: [Place] = []
  ) {
    report.add(problem, at: place(range), related: related + inclusions)
  }

  mutating func stop(_ problem: TemplateProblem, at range: Range<Int>) {
    guard !isStopped else { return }
    isStopped = true
    fault(problem, at: range)
  }

  private mutating func spend(_ bytes: Int) {
    size += bytes
    guard size > Self.sizeLimit, !isStopped else { return }
    isStopped = true
    let path = library.templates[trail[0].template].source.path
    report.add(.tooLarge(limit: Self.sizeLimit), at: Place(file: path))
  }
}
