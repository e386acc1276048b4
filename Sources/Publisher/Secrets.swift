internal import Glibc

/// Keeps secrets of the environment out of what people read.
enum Secrets {
  /// The text with every secret in it as `***`.
  static func hidden(_ text: String) -> String {
    values.reduce(text) { text, secret in
      text.contains(secret)
        ? text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "***")
        : text
    }
  }

  /// The values of variables that are named like secrets, the longest first, as one may hold another.
  private static let values: [String] = {
    var values: [String] = []
    var entry = environ
    while let pointer = entry.pointee {
      entry += 1
      let parts = String(cString: pointer).split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[1].count >= 6 else { continue }
      let name = parts[0].uppercased()
      if ["SECRET", "PASS", "TOKEN", "KEY"].contains(where: { name.contains($0) }) {
        values.append(String(parts[1]))
      }
    }
    return values.sorted { $0.count > $1.count }
  }()
}
