/// Why the file of a picture cannot be taken, whatever its name.
package enum PictureFault: Error, Hashable, Sendable {
  /// It is something else than its name says.
  case other(PictureKind)
  /// It ends before it has said its size.
  case cutShort
  /// It is as its name says, but where its size must be is none.
  case noSize
  case tooManyPixels(width: Int, height: Int)
}

/// What can be wrong with a picture that an item or page shows; each with the name it is shown by.
package enum PictureProblem: Hashable, Sendable {
  case fault(String, says: PictureKind, PictureFault)
  /// A name that is of no picture that browsers show.
  case notAPicture(String)
  /// An SVG beside an item: it can hold scripts.
  case drawing(String)
  /// It says where it was taken, in a way or at a place where that is not taken out.
  case position(String, isFixed: Bool)
  /// Making it narrower has failed, in the program's own words.
  case notNarrowed(String)

  var severity: Diagnostic.Severity {
    switch self {
    case .fault, .notAPicture, .drawing: .error
    case .position, .notNarrowed: .warning
    }
  }

  var code: String {
    switch self {
    case .fault(_, _, .other), .notAPicture, .drawing: "image.kind"
    case .fault(_, _, .cutShort), .fault(_, _, .noSize): "image.damaged"
    case .fault(_, _, .tooManyPixels): "image.toolarge"
    case .position: "image.position"
    case .notNarrowed: "image.widths"
    }
  }
}
