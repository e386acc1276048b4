package import Builder
package import Portal

/// Why a release was not published, or not gone back to; the words for it are the command's.
package enum PublishFailure: Error, Sendable {
  // Before anything is sent.

  /// portal.yaml names no targets, none of this name, or several and none that is preferred.
  case noTargets
  case unknownTarget(String, nearest: String?, known: [String])
  case whichTarget(known: [String])
  /// What a release must not be, unless it is forced.
  case unfit([Unfitness])
  /// A folder that holds, or lies in, what the portal is made of.
  case overlaps(Bytes)
  /// More than a tenth of the live files would go.
  case removesMuch(removed: Int, of: Int)
  /// A file whose name no manifest can hold.
  case unwritableName(Bytes)
  /// The output could not be read as it was built.
  case output(BuiltOutput.Failure)

  // Far away.

  /// A program that is not on this machine.
  case missing(program: String)
  /// One that is not on the other.
  case missingThere(program: String)
  /// `said`: the program's own words.
  case unreachable(host: String, said: String)
  case hostKey(host: String, said: String)
  case denied(host: String, said: String)
  case full(said: String)
  /// The transfer ended before its end; what has arrived is gone on with next time.
  case cutOff(command: String, code: Int32, said: String)
  case failed(command: String, code: Int32, said: String)
  /// `current` is no link to a release.
  case foreignCurrent(place: String)
  /// A file system that has no links, as a memory card's.
  case noLinks(place: String)
  case locked(by: String)
  case damagedManifest
  /// Files that did not arrive as they were sent.
  case notAsSent([String])
  /// The same, found when readers already got them; nil: nothing is live now.
  case wentBack(to: Int?, [String])
  case noSuchRelease(Int?, known: [Release], live: Int?)
  case interrupted
  /// Of a place that takes files one by one.
  indirect case store(StoreFailure)
}

/// What goes wrong with rclone and the places that it speaks to.
package enum StoreFailure: Sendable {
  /// rclone's configuration does not know the remote.
  case noRemote(String)
  case noBucket(place: String, said: String)
  /// The keys are not let in, or may not do what was tried.
  case refused(place: String, said: String)
  case throttled(place: String, said: String)
  /// This machine's clock is too far from the store's.
  case skewedClock(said: String)
  case noAnswer(place: String, said: String)
  /// A release to go back to of which files are not there any more.
  case incomplete(Int, [String])
  /// What has failed, when some of the new files were live already.
  case partly(PublishFailure)
  /// What has failed, when the release was live and good already.
  case afterwards(PublishFailure)
}

/// Why a release is not as a publish makes it.
package enum Unfitness: String, CaseIterable, Hashable, Sendable {
  case drafts, future, expired
  /// A base URL that only this machine can reach.
  case localhost
  /// Its clock stands before that of the live release.
  case older
}
