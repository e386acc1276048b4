extension Tally.Reason {
  /// A stable name for programs; never translated.
  package var code: StaticString {
    switch self {
    case .repeated: "repeated"
    case .corrected: "corrected"
    case .covered: "covered"
    case .overlapping: "overlapping"
    case .part: "part"
    case .plan: "plan"
    case .outside: "outside"
    case .outdated: "outdated"
    case .ratio: "ratio"
    case .separate: "separate"
    }
  }

  /// The figure that stands in its place.
  package var other: ReportedFigure? {
    switch self {
    case .repeated(let other), .corrected(let other), .covered(let other),
      .overlapping(let other), .outdated(let other):
      other
    case .part(let whole): whole
    case .plan, .outside, .ratio, .separate: nil
    }
  }
}
