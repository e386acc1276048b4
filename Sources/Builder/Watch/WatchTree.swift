internal import Portal

/// Which watched folders are what to the portal, and what an event in one of them means.
///
/// A folder has one watch however many links lead to it, so a watch can have several places.
struct WatchTree {
  /// What a watched folder is: all of a folder of sources, or where one file that a link leads to lies.
  struct Place: Hashable {
    /// The folder from the portal's root; with `only`, what that name in the folder stands for.
    let path: Bytes
    var only: Bytes?

    /// The source that a name in the folder is, if it is one.
    func source(_ name: Bytes) -> Bytes? {
      if let only { return name == only ? path : nil }
      return isEditorFile(name) ? nil : path + [UInt8(ascii: "/")] + name
    }
  }

  /// What is to be done about an event.
  enum Step: Hashable {
    /// A source is as it is to be, or gone.
    case touched(Bytes)
    /// A source is being written to and not yet closed.
    case writing(Bytes)
    /// A file has been made: a link, or one about to be written.
    case created(Bytes)
    /// Something may have come that is to be watched.
    case arrived(Bytes)
    case remove(Int32)
    /// The watches do not tell any more what goes on.
    case startOver
  }

  private var places: [Int32: Set<Place>] = [:]
  /// The watch by which a folder or the end of a link is seen.
  private var watches: [Bytes: Int32] = [:]

  /// How many watches there are.
  var count: Int { places.count }

  mutating func add(_ watch: Int32, _ place: Place) {
    places[watch, default: []].insert(place)
    watches[place.path] = watch
  }

  /// The portal's own folder, in which only `folders` are looked for.
  mutating func addRoot(_ watch: Int32, folders: [Bytes]) {
    places[watch, default: []].formUnion(folders.map { Place(path: $0, only: $0) })
  }

  mutating func take(_ event: FolderEvent) -> [Step] {
    if event.kind == .overflowed { return [.startOver] }
    guard let here = places[event.watch] else { return [] }
    switch event.kind {
    case .overflowed, .unmounted: return [.startOver]
    // Where the folder above is watched it has told already, and the watch is known no more.
    case .selfMoved: return [.startOver]
    case .selfDeleted: return here.contains { $0.only != nil } ? [.startOver] : []
    case .forgotten:
      forget(event.watch, here)
      return []
    case .writing, .written, .created, .deleted, .movedIn, .movedOut:
      // In the order of paths, so that it is the same in every run.
      return here.compactMap { $0.source(event.name) }.sorted(by: Bytes.precedes)
        .flatMap { steps(event, $0) }
    }
  }

  private mutating func steps(_ event: FolderEvent, _ path: Bytes) -> [Step] {
    switch event.kind {
    case .writing: [.writing(path)]
    case .written: [.touched(path)]
    case .created where !event.isFolder: drop(path) + [.created(path)]
    // A folder by itself changes nothing; what is in it does.
    case .created,
      .movedIn where event.isFolder:
      drop(path) + [.arrived(path)]
    case .movedIn: drop(path) + [.touched(path), .arrived(path)]
    default: drop(path) + [.touched(path)]
    }
  }

  /// Forgets a path and all below it; the watches that see nothing else are to be removed.
  private mutating func drop(_ path: Bytes) -> [Step] {
    guard watches[path] != nil else { return [] }
    let below = path + [UInt8(ascii: "/")]
    var steps: [Step] = []
    for (known, watch) in watches where known == path || known.starts(with: below) {
      watches[known] = nil
      let left = places[watch, default: []].filter { $0.path != known || known == $0.only }
      places[watch] = left.isEmpty ? nil : left
      if left.isEmpty { steps.append(.remove(watch)) }
    }
    return steps
  }

  private mutating func forget(_ watch: Int32, _ here: Set<Place>) {
    places[watch] = nil
    for place in here where watches[place.path] == watch { watches[place.path] = nil }
  }
}
