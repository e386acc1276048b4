import Foundation

enum LeftLock {
  /// A lock that somebody took so many seconds ago.
  static func leave(_ words: String, in folder: String, age: Double) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = folder + "/f00"
    try Data((words + "\n").utf8).write(to: URL(filePath: file))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: file)
  }
}
