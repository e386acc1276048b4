/// What sort of thing a field holds: `Field.Kind` without the shapes.
package enum FieldSort: String, Hashable, Sendable, CaseIterable {
  case text, html, flag, list, record, open
}

extension Field.Kind {
  package var sort: FieldSort {
    switch self {
    case .text: .text
    case .html: .html
    case .flag: .flag
    case .list: .list
    case .record: .record
    case .open: .open
    }
  }
}
