private import CUTF8Proc

/// What the Unicode Character Database says of a scalar.
enum CharacterData {
  enum Kind {
    case letter, digit
    /// Nonspacing and enclosing marks (Mn, Me): they change the letter before them.
    case mark
    /// Marks with a width of their own (Mc), as some scripts write vowels.
    case spacingMark
    /// Shows nothing itself (Cf): soft hyphen, joiners, bidi controls.
    case format
    case space
    /// Signs, punctuation, unassigned and private characters.
    case other
  }

  static func kind(of scalar: UInt32) -> Kind {
    switch UInt32(utf8proc_category(Int32(bitPattern: scalar)).rawValue) {
    case UTF8PROC_CATEGORY_LU.rawValue...UTF8PROC_CATEGORY_LO.rawValue: .letter
    case UTF8PROC_CATEGORY_ND.rawValue: .digit
    case UTF8PROC_CATEGORY_MN.rawValue, UTF8PROC_CATEGORY_ME.rawValue: .mark
    case UTF8PROC_CATEGORY_MC.rawValue: .spacingMark
    case UTF8PROC_CATEGORY_CF.rawValue: .format
    case UTF8PROC_CATEGORY_ZS.rawValue...UTF8PROC_CATEGORY_ZP.rawValue: .space
    default: .other
    }
  }

  /// The scalar's simple lower case.
  static func lower(_ scalar: UInt32) -> UInt32 {
    UInt32(bitPattern: utf8proc_tolower(Int32(bitPattern: scalar)))
  }

  static func isUpper(_ scalar: UInt32) -> Bool { lower(scalar) != scalar }

  /// Columns that the scalar takes on a terminal: 0, 1 or 2.
  static func width(_ scalar: UInt32) -> Int {
    Int(utf8proc_charwidth(Int32(bitPattern: scalar)))
  }

  static func combiningClass(_ scalar: UInt32) -> Int {
    guard let properties = utf8proc_get_property(Int32(bitPattern: scalar)) else { return 0 }
    return Int(properties.pointee.combining_class)
  }

  /// The scalar's full canonical decomposition (UAX #15): itself when it has none.
  static func decomposition(_ scalar: UInt32) -> [UInt32] {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 8) { parts in
      var boundary: Int32 = 0
      let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue)
      let count = utf8proc_decompose_char(
        Int32(bitPattern: scalar), parts.baseAddress, 8, options, &boundary)
      guard count > 0, count <= 8 else { return [scalar] }
      return parts.prefix(count).map { UInt32(bitPattern: $0) }
    }
  }

  /// Whether the scalar on its own is its own normal form.
  static func isOwnNFC(_ scalar: UInt32) -> Bool {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 8) { parts in
      var boundary: Int32 = 0
      let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
      let count = utf8proc_decompose_char(
        Int32(bitPattern: scalar), parts.baseAddress, 8, options, &boundary)
      guard count > 0, count <= 8 else { return false }
      return utf8proc_normalize_utf32(parts.baseAddress, count, options) == 1
        && parts[0] == Int32(bitPattern: scalar)
    }
  }
}
