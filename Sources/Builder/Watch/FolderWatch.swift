internal import Portal

/// The sources' folders, watched by inotify.
struct FolderWatch: ~Copyable {
  private var inotify: Inotify
  private var tree = WatchTree()
  private let survey: Survey
  /// How many folders may be watched.
  private let limit: Int

  init(_ inotify: consuming Inotify, _ survey: Survey, limit: Int) {
    self.inotify = inotify
    self.survey = survey
    self.limit = limit
  }

  /// Watches all that is there.
  mutating func begin() throws(PollingReason) {
    if let root = try inotify.add(survey.root) { tree.addRoot(root, folders: Survey.folders) }
    for folder in Survey.folders { _ = try look(at: folder) }
  }

  /// Becomes readable when something has happened.
  var file: Int32 { inotify.file }

  /// Hands on what has happened. No means that the watches do not tell any more what goes on, and all
  /// must be looked at anew.
  mutating func take(
    into settling: inout Settling, now: () -> Duration
  ) throws(PollingReason) -> Bool {
    while true {
      let events = inotify.events()
      if events.isEmpty { return true }
      for event in events {
        for step in tree.take(event) {
          switch step {
          case .touched(let path): settling.touch(path, at: now())
          case .writing(let path): settling.write(path, at: now())
          case .created(let path):
            guard let presence = Presence.at(survey.absolute(path)) else { break }
            // A link of either kind is never closed after writing.
            if presence.kind == .file, presence.names == 1 {
              settling.write(path, at: now())
            } else {
              settling.touch(path, at: now())
              for path in try look(at: path) { settling.touch(path, at: now()) }
            }
          case .arrived(let path):
            for path in try look(at: path) { settling.touch(path, at: now()) }
          case .remove(let watch): inotify.remove(watch)
          case .startOver: return false
          }
        }
      }
    }
  }

  /// Watches what is at a path and below, and gives the files that are there. Each folder is watched
  /// before it is read, so that what comes into it meanwhile is seen one way or the other.
  private mutating func look(at path: Bytes) throws(PollingReason) -> [Bytes] {
    var files: [Bytes] = []
    for found in survey.walk(path) {
      switch found {
      case .folder(let path): try add(survey.absolute(path), WatchTree.Place(path: path))
      case .file(let path): files.append(path)
      case .link(let path, let target):
        let slash = target.lastIndex(of: UInt8(ascii: "/")) ?? 0
        let place = WatchTree.Place(path: path, only: Bytes(target[(slash + 1)...]))
        try add(Bytes(target[...slash]), place)
        files.append(path)
      }
    }
    return files
  }

  private mutating func add(_ folder: Bytes, _ place: WatchTree.Place) throws(PollingReason) {
    guard let watch = try inotify.add(folder) else { return }
    tree.add(watch, place)
    if tree.count > limit { throw .tooManyWatches(limit: limit) }
  }
}
