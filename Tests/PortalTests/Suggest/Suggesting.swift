import Foundation
import Portal

/// What `portal suggest` makes of a text, for tests.
struct Suggesting {
  static let measures = """
    - {id: hoi-nghi, name: "Hội nghị, cuộc họp", unit: cuộc, kind: flow}
    - {id: lop, name: Lớp bồi dưỡng, unit: lớp, kind: flow}
    - {id: tiep-dan, name: Buổi tiếp dân, unit: buổi, kind: flow}
    - {id: truyen-thong, name: Cuộc truyền thông, unit: cuộc, kind: flow}
    - {id: nguoi-du, name: Người dự hội nghị, unit: người, kind: flow}
    - {id: dang-vien, name: Đảng viên toàn tỉnh, unit: đảng viên, kind: stock}
    - {id: ty-le-xa, name: Xã có tổ tuyên truyền, unit: xã, kind: ratio}
    """

  static let register = Registers.read(
    agencies: nil, documents: nil, measures: Source(path: Bytes("m"), bytes: Bytes(measures)),
    limit: 1 << 20
  ).registers

  let suggestions: Suggestions

  init(_ text: String, path: String = "a.txt") { self.init(bytes: Bytes(text), path: path) }

  init(bytes: Bytes, path: String = "a.txt") {
    suggestions = Suggestions.read(
      Source(path: Bytes(path), bytes: bytes), register: Self.register)
  }

  /// Records of one kind.
  func records(_ kind: String) throws -> [[String: Any]] {
    try suggestions.records.split(separator: 0x0A).compactMap {
      try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any]
    }.filter { $0["kind"] as? String == kind }
  }

  /// Of each figure the values of `keys`, with `-` for what is not known, and `; ` between figures.
  func figures(_ keys: String...) throws -> String {
    try records("figure").map { record in
      keys.map { key in
        switch record[key] {
        case let text as String: text
        case let number as Int: String(number)
        default: "-"
        }
      }.joined(separator: " ")
    }.joined(separator: "; ")
  }
}
