import Foundation

extension String {
  /// In NFD.
  var decomposed: String { decomposedStringWithCanonicalMapping }
}
