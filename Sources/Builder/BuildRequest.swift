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
  /// Warnings are errors.
  package var isStrict = false
  /// How many workers run at once.
  package var jobs: Int

  package init(root: Bytes, gathering: Gathering, jobs: Int) {
    self.root = root
    self.gathering = gathering
    self.jobs = jobs
  }
}

/// How a build ended.
package enum BuildOutcome: Sendable {
  case built(BuildSummary, [Diagnostic])
  /// Errors in content or templates: nothing was written.
  case refused([Diagnostic])
  /// Errors in portal.yaml.
  case unsettled([Diagnostic])
  /// Nothing, or not everything, could be written.
  case unwritable(WriteProblem, [Diagnostic])
  /// Another build holds the lock; by its process, if it is known.
  case locked(owner: String)
}

/// Why the output could not be written.
package enum WriteProblem: Sendable {
  case system(DiskError)
  case notAFolder(Bytes)
  /// A folder with files in it that has never been built into.
  case foreign(Bytes, files: Int)
  /// A file that no build has written, where a page must go.
  case inTheWay(Bytes)
  /// An output folder that holds, or lies in, what the site is made of.
  case overlaps(Bytes)
}

/// What a build did.
package struct BuildSummary: Sendable {
  package var items = 0
  package var skipped = Site.Skipped()
  /// At the portal's offset.
  package var nextDue: Moment?
  /// Pages by kind, in the order of `PageKind.allCases`.
  package var pages: [(kind: PageKind, count: Int)] = []
  /// Files copied as they are: assets, static files, photos and attachments.
  package var copies = 0
  package var unchanged = 0
  /// Files that were new or not as before, and those that were taken away, in the order of the plan.
  package var writtenFiles: [Bytes] = []
  package var removedFiles: [Bytes] = []
  package var written: Int { writtenFiles.count }
  package var removed: Int { removedFiles.count }
  /// The sum of all files in the output, in bytes.
  package var bytes = 0
  /// Files in the output that no build has written, at most 20 of them, and how many there are.
  package var foreign: [Bytes] = []
  package var foreignCount = 0
  /// Stages and how long each took, in nanoseconds.
  package var times: [(stage: String, nanoseconds: Int64)] = []
}
