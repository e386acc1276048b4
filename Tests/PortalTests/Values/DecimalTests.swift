import Portal
import Testing

private typealias Decimal = Portal.Decimal

@Suite struct DecimalTests {
  @Test(arguments: [
    ("2640", "2640", "2.640", "2,640"),
    ("90996", "90996", "90.996", "90,996"),
    ("97.55", "97.55", "97,55", "97.55"),
    ("0", "0", "0", "0"), ("-0", "0", "0", "0"), ("08", "8", "8", "8"),
    ("1.2340", "1.234", "1,234", "1.234"),
    ("0.125", "0.125", "0,125", "0.125"),
    ("1234.567", "1234.567", "1.234,567", "1,234.567"),
    ("100.00", "100", "100", "100"), ("999", "999", "999", "999"),
    ("1000", "1000", "1.000", "1,000"), ("1000000", "1000000", "1.000.000", "1,000,000"),
    ("-1234.5", "-1234.5", "-1.234,5", "-1,234.5"), ("0.05", "0.05", "0,05", "0.05"),
    (
      "999999999999999999.999999999999", "999999999999999999.999999999999",
      "999.999.999.999.999.999,999999999999", "999,999,999,999,999,999.999999999999"
    ),
    ("000000000000000000000000000001.5", "1.5", "1,5", "1.5"),
    (" 63 ", "63", "63", "63"),
  ])
  func readsAndPrints(written: String, plain: String, vietnamese: String, english: String) throws {
    let value = try Decimal(parsing: Bytes(written), allowingNegative: true)
    #expect(text { $0.append(plain: value) } == plain)
    #expect(text { $0.append(vietnamese: value) } == vietnamese)
    #expect(text { $0.append(english: value) } == english)
  }

  @Test(
    "FAULTS 42: a number in another form is shown in the plain one",
    arguments: [
      ("1.234,5", .numberForm("1.234,5", meant: "1234.5")),
      ("1,234.5", .numberForm("1,234.5", meant: "1234.5")),
      ("1.234.567", .numberForm("1.234.567", meant: "1234567")),
      ("1,234,567", .numberForm("1,234,567", meant: "1234567")),
      ("1.234.567,125", .numberForm("1.234.567,125", meant: "1234567.125")),
      ("97,55", .numberForm("97,55", meant: "97.55")),
      ("2 640", .numberForm("2 640", meant: "2640")),
      ("1.234", .ambiguousNumber("1.234", grouped: "1234", fraction: "1.2340")),
      ("1,234", .ambiguousNumber("1,234", grouped: "1234", fraction: "1.2340")),
      ("-1.234", .ambiguousNumber("-1.234", grouped: "-1234", fraction: "-1.2340")),
      ("NaN", .notANumber("NaN")), ("inf", .notANumber("inf")), ("1e5", .notANumber("1e5")),
      ("+5", .notANumber("+5")), (".5", .notANumber(".5")), ("5.", .notANumber("5.")),
      ("", .notANumber("")), ("-", .notANumber("-")), ("63/63", .notANumber("63/63")),
      ("2640 cuộc", .notANumber("2640 cuộc")), ("1.2.3", .notANumber("1.2.3")),
      ("12.34.567", .notANumber("12.34.567")), ("٢", .notANumber("٢")), ("−5", .notANumber("−5")),
      (
        "1234567890123456789012345678901234567890",
        .tooManyDigits("1234567890123456789012345678901234567890")
      ),
      ("1234567890123456789", .tooManyDigits("1234567890123456789")),
      ("0.1234567890123", .tooManyDigits("0.1234567890123")),
    ] as [(String, ValueProblem)])
  func asksForThePlainForm(written: String, problem: ValueProblem) {
    #expect(throws: problem) { try Decimal(parsing: Bytes(written), allowingNegative: true) }
  }

  @Test("FAULTS 42: a count is not negative") func refusesNegativeCounts() {
    #expect(throws: ValueProblem.negative("-5")) { try Decimal(parsing: Bytes("-5")) }
    #expect(throws: Never.self) { try Decimal(parsing: Bytes("5")) }
  }

  @Test func addsWhatTheArticlesReport() throws {
    #expect(Decimal(2640) + Decimal(1050) == Decimal(3690))
    #expect(Decimal(3128) + Decimal(90996) == Decimal(94124))
    let tenth = try Decimal(parsing: Bytes("0.1"))
    #expect(tenth + tenth + tenth == (try Decimal(parsing: Bytes("0.3"))))
    #expect(try Decimal(parsing: Bytes("97.50")) == Decimal(parsing: Bytes("97.5")))
    #expect((Decimal(1) - tenth).approximate == 0.9)
    var sum = Decimal.zero
    sum += Decimal(-7)
    #expect(sum.isNegative && !sum.isZero && (sum - sum).isZero)
  }

  /// Against sums of digits, as on paper.
  @Test(arguments: [101, 102, 103] as [UInt64])
  func addsAndComparesAsOnPaper(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<500 {
      let (a, b) = (Paper(&random), Paper(&random))
      let x = try Decimal(parsing: Bytes(a.written), allowingNegative: true)
      let y = try Decimal(parsing: Bytes(b.written), allowingNegative: true)
      #expect(text { $0.append(plain: x + y) } == a.adding(b).plain, "seed \(seed): \(a), \(b)")
      #expect(
        text { $0.append(plain: x - y) } == a.adding(b.negated).plain, "seed \(seed): \(a), \(b)")
      let difference = a.adding(b.negated)
      #expect((x < y) == (difference.isNegative && difference.plain != "0"), "seed \(seed)")
      #expect((x == y) == (difference.plain == "0"), "seed \(seed)")
      #expect(x + y - y == x)
      #expect((x + y).hashValue == (y + x).hashValue)
    }
  }

  @Test func aMillionOfTheLargestStillFit() throws {
    let largest = try Decimal(parsing: Bytes("999999999999999999.999999999999"))
    var sum = Decimal.zero
    for _ in 0..<1000 { sum += largest }
    var total = Decimal.zero
    for _ in 0..<1000 { total += sum }
    #expect(text { $0.append(plain: total) } == "999999999999999999999999.999999")
  }
}

/// A number in digits, the last twelve of them after the point.
private struct Paper: CustomStringConvertible {
  var digits: [Int]
  var isNegative: Bool

  init(digits: [Int], isNegative: Bool) {
    self.digits = digits
    self.isNegative = isNegative
  }

  init(_ random: inout SplitMix) {
    let whole = Int.random(in: 1...18, using: &random)
    let fraction = Int.random(in: 0...12, using: &random)
    digits = [Int](repeating: 0, count: 40)
    for place in 28 - whole..<28 + fraction {
      digits[place] = Int.random(in: 0...9, using: &random)
    }
    isNegative = Bool.random(using: &random)
  }

  var negated: Paper { Paper(digits: digits, isNegative: !isNegative) }
  var description: String { plain }

  /// With all its places, which no grouping has.
  var written: String {
    (isNegative ? "-" : "") + digits[..<28].map(String.init).joined() + "."
      + digits[28...].map(String.init).joined()
  }

  var plain: String {
    let whole = digits[..<28].drop { $0 == 0 }.map(String.init).joined()
    var fraction = digits[28...]
    while fraction.last == 0 { fraction.removeLast() }
    let text =
      (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : ".")
      + fraction.map(String.init).joined()
    return isNegative && text != "0" ? "-" + text : text
  }

  func adding(_ other: Paper) -> Paper {
    if isNegative == other.isNegative {
      var carry = 0
      let sum = zip(digits, other.digits).reversed().map { a, b in
        let sum = a + b + carry
        carry = sum / 10
        return sum % 10
      }
      return Paper(digits: sum.reversed(), isNegative: isNegative)
    }
    let isSmaller = digits.lexicographicallyPrecedes(other.digits)
    let (large, small) = isSmaller ? (other, self) : (self, other)
    var borrow = 0
    let rest = zip(large.digits, small.digits).reversed().map { a, b in
      let rest = a - b - borrow
      borrow = rest < 0 ? 1 : 0
      return rest + borrow * 10
    }
    return Paper(digits: rest.reversed(), isNegative: large.isNegative)
  }
}
