/// A number and what is known of its bounds.
package struct Amount: Hashable, Sendable {
  package let value: Decimal
  package let qualifier: Figure.Qualifier

  package static let zero = Amount(value: .zero, qualifier: .exact)

  /// What is at least one of two amounts and at least the other is at least their sum; what is at least
  /// one and at most the other is somewhere about it.
  package static func + (a: Amount, b: Amount) -> Amount {
    Amount(value: a.value + b.value, qualifier: both(a.qualifier, b.qualifier))
  }

  /// The same where something may be missing: it is at least so much.
  var asLowerBound: Amount { Amount(value: value, qualifier: Self.both(qualifier, .over)) }

  private static func both(
    _ a: Figure.Qualifier, _ b: Figure.Qualifier
  ) -> Figure.Qualifier {
    switch (a, b) {
    case (.exact, let other), (let other, .exact): other
    case (.over, .over): .over
    case (.under, .under): .under
    default: .about
    }
  }
}
