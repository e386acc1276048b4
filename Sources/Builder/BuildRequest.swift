package import Portal

/// What is asked of one build.
package struct BuildRequest: Sendable {
  /// The portal's folder.
  package var root: Bytes
  /// Where the pages go; nil: Public/ under the root.
  package var output: Bytes?
  package var gathering: Gathering
  /// Takes the place of portal.yaml's.
  package var baseURL: Bytes?
  /// Forget what earlier builds left, and remove what this one does not write.
  package var isClean = false
  /// Whether text goes out in compressed forms too.
  package var compresses = false
  /// Warnings are errors.
  package var isStrict = false
  /// Codes of the warnings that are errors in any case.
  package var fatalCodes: Set<String> = []
  /// Whether to find out what each stage uses of the machine.
  package var profiles = false
  /// How many workers run at once.
  package var jobs: Int
  /// Whether to wait while another build holds the lock; called once when that begins.
  package var waits: (@Sendable (_ owner: String) -> Void)?
  /// What makes pictures narrower; nil: they are published in their own size alone.
  package var pictures: PictureProgram?
  package let conduct: Conduct

  package init(root: Bytes, gathering: Gathering, jobs: Int, conduct: Conduct = Conduct()) {
    self.root = root
    self.gathering = gathering
    self.jobs = jobs
    self.conduct = conduct
  }
}

extension BuildRequest {
  /// Where the pages go.
  package var outputFolder: Bytes { output ?? root + Bytes("/Public".utf8) }

  /// What builds keep from one to the next.
  package var state: Bytes { root + Bytes("/.portal".utf8) }

  /// Held by the one build that is at work.
  var lock: Bytes { state + Bytes("/lock".utf8) }

  /// Whether it keeps the build from writing.
  package func isFatal(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error || isStrict && diagnostic.severity == .warning
      || fatalCodes.contains(diagnostic.problem.code)
  }

  /// Whether there are warnings that do.
  var refusesWarnings: Bool { isStrict || !fatalCodes.isEmpty }

  /// Of all that decides what is built, the clock aside.
  var digest: Digest {
    var text = Bytes()
    for flag in [
      gathering.includesDrafts, gathering.includesFuture, gathering.includesExpired, compresses,
    ] {
      text.append(flag ? "1" : "0")
    }
    if let pictures { text += Bytes(" \(pictures.file.hex) ".utf8) }
    return Digest(of: text + (baseURL ?? []))
  }
}

/// How a build ended.
package enum BuildOutcome: Sendable {
  case built(BuildSummary, [Diagnostic])
  /// Nothing has changed since the last build: its summary and its warnings again.
  case unchanged(BuildSummary, PrintedDiagnostics)
  /// Errors in content or templates: nothing was written.
  case refused([Diagnostic])
  /// Errors in portal.yaml.
  case unsettled([Diagnostic])
  /// Nothing, or not everything, could be written.
  case unwritable(WriteProblem, [Diagnostic])
  /// It was asked to stop: nothing was written.
  case interrupted
  /// Another build holds the lock; by its process, if it is known.
  case locked(owner: String)
}

/// Why the output could not be written.
package enum WriteProblem: Sendable {
  case system(DiskError)
  /// The output stayed as it was: so many bytes were to be written at least, and there is room for `free`, where
  /// the system says so.
  case noRoom(DiskError, needed: Int, free: Int?)
  /// Some of the files have come to their places already. Each is whole, and the next build does the rest.
  case halfway(DiskError)
  case notAFolder(Bytes)
  /// A folder with files in it that has never been built into.
  case foreign(Bytes, files: Int)
  /// A file that no build has written, where a page must go.
  case inTheWay(Bytes)
  /// An output folder that holds, or lies in, what the site is made of.
  case overlaps(Bytes)
}

/// What a build did.
@dynamicMemberLookup
package struct BuildSummary: Sendable {
  /// What the output holds, whether this build wrote it or not.
  package struct Counts: Equatable, Sendable {
    package var items = 0
    package var skipped = Site.Skipped()
    /// At the portal's offset.
    package var nextDue: Moment?
    /// Numbers of pages, by the raw value of their kind.
    var pages = [Int](repeating: 0, count: PageKind.allCases.count)
    /// Pictures that are wide and published in their own size alone, because there is no program to make them
    /// narrower.
    package var unnarrowed = 0
    /// Files copied as they are: assets, static files, photos and attachments; and files of tallies.
    package var copies = 0
    /// Compressed forms of other files.
    package var compressed = 0
    /// The sum of all files in the output, in bytes.
    package var bytes = 0

    /// Pages by kind, in the order of `PageKind.allCases`, those of which there are none left out.
    package var pagesByKind: [(kind: PageKind, count: Int)] {
      PageKind.allCases.map { ($0, pages[$0.rawValue]) }.filter { $0.1 > 0 }
    }
  }

  var counts = Counts()
  package var unchanged = 0
  /// Files that were new or not as before, and those that were taken away, in the order of the plan.
  package var writtenFiles: [Bytes] = []
  package var removedFiles: [Bytes] = []
  package var written: Int { writtenFiles.count }
  package var removed: Int { removedFiles.count }
  /// How many pages and files were drawn, for what reason.
  package var drawn: [(reason: DrawReason, count: Int)] = []
  /// Why the ledger could not be written, if it could not: the next build will be slower.
  package var unkept: DiskError?
  /// Files in the output that no build has written, at most 20 of them, and how many there are.
  package var foreign: [Bytes] = []
  package var foreignCount = 0
  /// What each stage has cost, in the order in which they were.
  package var times: [StageCost] = []

  package subscript<Value>(dynamicMember path: KeyPath<Counts, Value>) -> Value {
    counts[keyPath: path]
  }
}
