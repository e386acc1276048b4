/// Bars drawn as SVG when the site is built: no script, readable in grey and on paper.
///
/// The table beside a chart says the same in numbers; the chart is named for screen readers and its
/// parts are hidden from them.
struct BarChart {
  struct Bar {
    let label: Bytes
    let value: Int
  }

  let name: Bytes
  let bars: [Bar]
  /// Writes a number in the language's form.
  let number: (Int) -> Bytes

  // MARK: Columns

  /// Drawn for a phone: a chart twice as wide on a desk is only larger.
  private static let width = 400
  private static let height = 160
  private static let top = 18
  private static let left = 40
  private static let bottom = 26

  /// Upright columns side by side, for time: `id` must be the only one of its kind on the page.
  ///
  /// The axis begins at 0 and ends at a round number; at most eight labels stand below.
  func columns(id: Bytes) -> HTML {
    let width = Self.width
    let inner = width - Self.left - 4
    let axis = RoundAxis(most: bars.map(\.value).max() ?? 0)
    let step = max(1, inner / max(1, bars.count))
    let gap = step > 6 ? max(2, step / 4) : (step > 2 ? 1 : 0)
    let every = (bars.count + 7) / 8
    var svg = begin(id, width, Self.top + Self.height + Self.bottom)
    for tick in axis.ticks {
      let y = Self.top + Self.height - tick * Self.height / axis.end
      svg +=
        "<line class=\"grid\" x1=\"\(Self.left)\" x2=\"\(width - 4)\" y1=\"\(y)\" y2=\"\(y)\"/>"
      svg += "<text class=\"tick\" x=\"\(Self.left - 6)\" y=\"\(y + 4)\" text-anchor=\"end\">"
      svg.append(escaping: number(tick))
      svg.append("</text>")
    }
    for (index, bar) in bars.enumerated() {
      let x = Self.left + index * inner / max(1, bars.count)
      let length = bar.value * Self.height / axis.end
      let wide = max(1, step - gap)
      if length > 0 {
        svg +=
          "<rect class=\"bar\" x=\"\(x + gap / 2)\" y=\"\(Self.top + Self.height - length)\" width=\"\(wide)\" height=\"\(length)\"/>"
      }
      if bars.count <= 12, bar.value > 0 {
        svg +=
          "<text class=\"value\" x=\"\(x + step / 2)\" y=\"\(Self.top + Self.height - length - 4)\" text-anchor=\"middle\">"
        svg.append(escaping: number(bar.value))
        svg.append("</text>")
      }
      if index % every == 0 {
        svg +=
          "<text class=\"label\" x=\"\(x + step / 2)\" y=\"\(Self.top + Self.height + 18)\" text-anchor=\"middle\">"
        svg.append(escaping: bar.label)
        svg.append("</text>")
      }
    }
    svg +=
      "<line class=\"axis\" x1=\"\(Self.left)\" x2=\"\(width - 4)\" y1=\"\(Self.top + Self.height)\" y2=\"\(Self.top + Self.height)\"/>"
    svg.append("</svg>")
    return HTML(rendered: svg)
  }

  // MARK: Bars

  /// Bars lying one below the other, each under its label, for names too long to stand upright.
  func rows(id: Bytes) -> HTML {
    let width = Self.width
    let line = 40
    let most = max(1, bars.map(\.value).max() ?? 0)
    var svg = begin(id, width, bars.count * line + 4)
    for (index, bar) in bars.enumerated() {
      let y = index * line
      let length = max(bar.value > 0 ? 2 : 0, bar.value * (width - 60) / most)
      svg += "<text class=\"label\" x=\"0\" y=\"\(y + 14)\">"
      svg.append(escaping: bar.label.shortened(to: Self.labelLength))
      svg.append("</text>")
      svg += "<rect class=\"bar\" x=\"0\" y=\"\(y + 20)\" width=\"\(length)\" height=\"12\"/>"
      svg += "<text class=\"value\" x=\"\(length + 6)\" y=\"\(y + 31)\">"
      svg.append(escaping: number(bar.value))
      svg.append("</text>")
    }
    svg.append("</svg>")
    return HTML(rendered: svg)
  }

  /// What fits over a bar; the table has the whole name.
  private static let labelLength = 46

  private func begin(_ id: Bytes, _ width: Int, _ height: Int) -> Bytes {
    var svg = Bytes()
    svg += "<svg class=\"chart\" viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\""
    svg.append(escaping: id)
    svg.append("-title\"><title id=\"")
    svg.append(escaping: id)
    svg.append("-title\">")
    svg.append(escaping: name)
    svg.append("</title>")
    return svg
  }
}

/// An axis from 0 to a round number not below the greatest value.
struct RoundAxis {
  let end: Int
  let ticks: [Int]

  /// Steps of 1, 2 or 5 times a power of ten, four to six of them where the values allow.
  init(most: Int) {
    var step = 1
    var digit = 0
    while step * 5 < most {
      step = step / Self.factors[digit % 3].0 * Self.factors[digit % 3].1
      digit += 1
    }
    end = max(step, (most + step - 1) / step * step)
    ticks = Array(stride(from: 0, through: end, by: step))
  }

  /// From 1 to 2, from 2 to 5, from 5 to 10.
  private static let factors = [(1, 2), (2, 5), (1, 2)]
}

extension Bytes {
  /// At most `count` characters, with an ellipsis in place of the rest.
  fileprivate func shortened(to count: Int) -> Bytes {
    guard self.count > count else { return self }
    let text = string
    return text.count > count ? Bytes(text.prefix(count - 1) + "…") : self
  }

  fileprivate static func += (bytes: inout Bytes, text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
