/// What `portal check` and `portal publish` look for beyond what every build does.
package enum CheckProblem: Hashable, Sendable {
  /// Another item, or page, of the same language has the same title.
  case duplicateTitle(String)
  /// In characters.
  case longLead(Int, limit: Int)
  /// A picture of the front matter, by its file, without a description.
  case pictureWithoutText(String)
  /// The folder that is named after a year, and the year of the item's date.
  case folderYear(String, String)
  case heavyPicture(String, bytes: Int, limit: Int)
  case widePicture(String, width: Int, height: Int, limit: Int)
  /// A figure without a quote, by its value, which the text does not say.
  case valueNotFound(String)
  /// A figure's value and its quote, whose words do not say it.
  case quoteSaysOther(String, quote: String)
  /// What a text reports and the metadata does not have, with the measure that it would be of.
  case unlistedFigure(String, measure: String)
  /// An address of another site at which nothing is to be seen.
  case deadLink(String, LinkFault)
  /// One that could not be asked about, or does not tell programs.
  case unaskedLink(String, LinkFault)

  var severity: Diagnostic.Severity {
    switch self {
    case .valueNotFound: .error
    case .duplicateTitle, .longLead, .pictureWithoutText, .folderYear, .heavyPicture,
      .widePicture, .quoteSaysOther, .deadLink:
      .warning
    case .unlistedFigure, .unaskedLink: .hint
    }
  }

  var code: String {
    switch self {
    case .duplicateTitle: "title.duplicate"
    case .longLead: "lead.long"
    case .pictureWithoutText: "a11y.alt"
    case .folderYear: "date.filename"
    case .heavyPicture, .widePicture: "image.heavy"
    case .valueNotFound, .quoteSaysOther: "figure.value"
    case .unlistedFigure: "figure.unlisted"
    case .deadLink: "link.outside"
    case .unaskedLink: "link.unasked"
    }
  }
}

/// Why a page of another site is not to be had.
package enum LinkFault: Hashable, Sendable {
  /// The number that the server answered with (RFC 9110, 15).
  case status(Int)
  case noSuchHost
  case noConnection
  /// The certificate is out of date, or of another site.
  case certificate
  case tooManyRedirects
  case tookTooLong
  /// The site asks to be left alone for a while.
  case busy
  /// By curl's exit code.
  case other(Int)
}
