internal import Portal

/// What the last build of an output folder was made from, and what it left there.
///
/// Lives in `.portal/` and can be thrown away: without it a build is slower and its bytes are the same.
/// Stages know nothing of it.
struct Ledger: Equatable, Sendable {
  /// The program. What another one has made of the same may be something else.
  var tool: Digest
  /// What was asked for, beside the clock.
  var request: Digest
  /// By path from the portal's root: every file that a build looks at.
  var sources: [Bytes: Source] = [:]
  /// By path in the output folder.
  var outputs: [Bytes: Output] = [:]
  /// How the build ended; nil: it did not.
  var outcome: Outcome?

  struct Source: Equatable, Sendable {
    let seen: SeenStamp
    /// None of a file that no page needed.
    let digest: Digest
    /// What was read of it as a picture.
    var picture: PictureFacts? = nil
  }

  struct Output: Equatable, Sendable {
    /// What it shows, and how: of a page the digests of its view and its template; of any other file that
    /// of its bytes, and none.
    let view, template: Digest
    /// Of the file.
    let digest: Digest
    /// Nil where a file may stand that an unfinished build has left.
    var seen: SeenStamp?
    /// Why it was drawn, and the second since 1970 in which.
    let reason: DrawReason
    let drawn: Int64
  }

  /// What a build that succeeded says again when nothing has changed.
  struct Outcome: Equatable, Sendable {
    /// The build's clock, in seconds since 1970: what it made holds until the next change by date.
    var from: Int64
    var counts: BuildSummary.Counts
    var warnings: PrintedDiagnostics
  }

  /// The same while a build is at work: of no end yet.
  var unfinished: Ledger {
    var ledger = self
    ledger.outcome = nil
    return ledger
  }

  func holds(at now: Int64) -> Bool {
    outcome.map { $0.from <= now && now < $0.counts.nextDue?.seconds ?? .max } ?? false
  }
}

extension Digest {
  static let none = Digest(high: 0, low: 0)
}

/// Why a file of the output was drawn.
package enum DrawReason: UInt8, CaseIterable, Sendable {
  /// No build that is remembered has drawn it.
  case new
  /// What it shows has changed.
  case view
  /// Its template has changed.
  case template
  /// Another program, or another version of this one, has drawn it.
  case program
  /// The file was gone from the output.
  case missing
  /// The file was not as the build had left it.
  case altered
}
