/// Values over equal steps, as small as a word: for a cell of a table whose numbers say the same.
///
/// It has no axis and begins at zero; screen readers pass over it. The last value stands out.
struct Sparkline {
  /// Never negative.
  let values: [Decimal]

  /// In tenths of a pixel, so that whole numbers are exact enough.
  private static let width = 960
  private static let height = 200

  /// For counts: a bar each.
  func bars() -> HTML {
    drawn { svg, most in
      // A few bars do not become a wall: they stand at the right, where the last one is looked for.
      let places = max(values.count, 12)
      let width = max(1, Self.width / places * 3 / 4)
      for (index, value) in values.enumerated() {
        let length = value.length(of: Self.height, to: most)
        guard length > 0 else { continue }
        let x = Self.width - (values.count - index) * Self.width / places
        let name = index == values.count - 1 ? "last" : "s3"
        svg += "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(Self.height - length)\""
        svg += " width=\"\(width)\" height=\"\(length)\"/>"
      }
    }
  }

  /// For what goes up and down between its values: a line, with a dot at the last.
  func line() -> HTML {
    drawn { svg, most in
      // Half the width of the dot stays free on every side.
      let edge = 25
      let points = values.enumerated().map { index, value in
        (
          x: Self.width - edge - (values.count - 1 - index) * (Self.width - 2 * edge)
            / max(1, values.count - 1),
          y: Self.height - edge - value.length(of: Self.height - 2 * edge, to: most)
        )
      }
      svg.append("<polyline points=\"")
      svg += points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
      svg.append("\"/>")
      for point in points.suffix(1) {
        svg += "<circle class=\"last\" cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"\(edge)\"/>"
      }
    }
  }

  private func drawn(_ draw: (inout Bytes, Decimal) -> Void) -> HTML {
    guard !values.isEmpty else { return .empty }
    var svg = Bytes()
    svg += "<svg class=\"spark\" viewBox=\"0 0 \(Self.width) \(Self.height)\""
    svg += " width=\"\(Self.width / 10)\" height=\"\(Self.height / 10)\" aria-hidden=\"true\">"
    draw(&svg, values.max() ?? .zero)
    svg.append("</svg>")
    return HTML(rendered: svg)
  }
}
