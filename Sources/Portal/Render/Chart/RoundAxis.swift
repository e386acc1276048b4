/// An axis from 0 to a round number not below the greatest value.
struct RoundAxis {
  let end: Decimal
  /// With 0 and the end: at most six.
  let ticks: [Decimal]

  /// Takes the smallest step five of which reach `most`, out of `steps` times a power of ten. Where
  /// `most` is a whole number so are the steps: there is no half of an item.
  init(most: Decimal, steps: [Int128] = RoundAxis.steps) {
    let mantissa = max(0, most.mantissa)
    var step: Int128 = 1
    var power: Int128 = 1
    search: while true {
      for tenths in steps where tenths * power % 10 == 0 {
        // Divided first: the largest sum fits only just.
        step = power == 1 ? tenths / 10 : power / 10 * tenths
        if step > (mantissa - 1) / 5 { break search }
      }
      power *= 10
    }
    let count = max(1, (mantissa + step - 1) / step)
    let scale = Int(most.scale)
    ticks = (0...count).map { Decimal(mantissa: $0 * step, scale: scale) }
    end = Decimal(mantissa: count * step, scale: scale)
  }

  /// In tenths: 1, 2, 2.5 and 5.
  static let steps: [Int128] = [10, 20, 25, 50]
  /// Closer together, for classes whose limits need not be counted in: 1, 1.5, 2, 2.5, 3, 4, 5.
  static let closeSteps: [Int128] = [10, 15, 20, 25, 30, 40, 50]
}

extension Decimal {
  /// How long a bar of this value is where one of `end` has `length` units. Whatever is more than
  /// nothing is drawn.
  func length(of length: Int, to end: Decimal) -> Int {
    guard self > .zero, end > .zero else { return 0 }
    let share = approximate / end.approximate
    return min(length, max(1, Int((share * Double(length)).rounded())))
  }
}
