extension Day {
  /// `2024-04-09`
  package var iso: Bytes {
    var text = Bytes()
    text.append(iso: self)
    return text
  }
}

extension Moment {
  /// `2024-04-09T21:58:00+07:00`
  package var iso: Bytes {
    var text = Bytes()
    text.append(iso: self)
    return text
  }
}
