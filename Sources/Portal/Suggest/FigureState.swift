/// What the words of a sentence so far say of the numbers to come.
struct FigureState {
  /// Positions, in all that was found, of the first figure of the sentence before, of this sentence, and of
  /// this clause (up to a semicolon).
  let before: Int
  let first: Int
  var firstInClause: Int
  /// The last time that the sentence gave.
  var time: Figure.Time?
  /// The last that may be no more than part of a name.
  var weakTime: Figure.Time?
  var qualifier: (value: Figure.Qualifier, start: Int, end: Int)?
  var isStanding = false
  var isAsked = false
  var isPlanned = false
  /// Whether parts of something are named, and the position of the whole.
  var isPart = false
  var whole: Int?
  /// The whole of what stands in the brackets that are open.
  var bracketWhole: Int?
  /// For how many more words these hold; not over 0: they do not.
  var moving = 0
  var each = 0
  var compared = 0
  var reporting = 0

  init(before: Int, first: Int) {
    (self.before, self.first, firstInClause) = (before, first, first)
  }

  mutating func passWord() {
    moving -= 1
    each -= 1
    compared -= 1
    reporting -= 1
  }

  /// What a comma ends, or a semicolon.
  mutating func endPart() {
    isPlanned = false
    (moving, each, compared) = (0, 0, 0)
  }
}
