/// What can be wrong with front matter, registers and portal.yaml, and with how they fit together.
package enum ContentProblem: Hashable, Sendable {
  // MARK: Front matter and YAML

  case noFrontMatter
  case tomlFrontMatter
  /// No second line of three hyphens.
  case unclosedFrontMatter
  /// libyaml's own words.
  case yaml(String)
  case tabInIndentation
  case anchor
  case alias
  case tag(String)
  case severalDocuments
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case longFrontMatter(bytes: Int, limit: Int)
  case notAMap
  case notAList
  case duplicateKey(String)
  case unknownKey(String, nearest: String?, known: [String])
  case missingKey(String)
  case wantsText(String)
  case wantsList(String)
  case wantsMap(String)
  case wantsFlag(String, String)
  case wantsNumber(String, least: Int, most: Int)
  case empty(String)
  case wantsOneOf(String, String, nearest: String?, known: [String])
  /// None of these keys is there, or more than one.
  case wantsOneKey([String])

  // MARK: Items

  case emptySlug
  /// A name without a letter or digit, of which no address can be made.
  case noAddress(String)
  case unsafeSlug(String)
  /// A name that Windows keeps for a device, such as `con`: no folder there can have it.
  case deviceName(String)
  case unsafeAlias(String)
  case unsafePath(String)
  case tooLong(String, bytes: Int, limit: Int)
  case updatedBeforeDate
  case expiresBeforeDate
  case fileNameDate(String, String)
  case longTitle(Int)
  case missingFile(String, nearest: String?)
  case unusedFile(String)
  /// A text in the folder of another one's `index.md`, by the path of that.
  case textInBundle(String)
  /// A file beside an item that browsers or servers may take for more than a file.
  case notADownload(String)
  case unsafeURL(String)

  // MARK: Figures

  case figureWithoutTime
  case figureWithBothTimes
  case duplicateFigure
  case duplicateFigureID(String)
  case unknownPart(String, nearest: String?)
  case partOfItself
  /// Figures each of which is a part of the next, and the last of the first; by id.
  case partsInCircle([String])
  case quoteNotFound(String)
  case figureWithoutAgency

  // MARK: References

  case unknownAgency(String, nearest: String?)
  case ambiguousAgency(String, candidates: [String])
  case unknownSection(String, nearest: String?)
  case unknownMeasure(String, nearest: String?)
  case unknownDocument(String, nearest: String?)
  case unregisteredDocument(String)
  /// The same of one that a text only cites.
  case unregisteredCitation(String)
  case ambiguousDocument(String, candidates: [String])
  /// A citation that several documents fit.
  case ambiguousCitation(String, candidates: [String])
  /// A symbol without a date that the register does not have.
  case unknownCitation(String)
  /// The register's document of that symbol and year has another date, and may be another document.
  case otherDate(String, here: String, there: String)
  /// Two places say that one document is of two types, or of two dates.
  case documentTypes(String, here: String, there: String)
  case documentDates(String, here: String, there: String)
  /// The address that `translation-of` names is no item's, or no page's.
  case unknownOriginal(String, nearest: String?)
  case translationOfItself
  /// With the address of the original that both have.
  case translationOfTranslation(original: String)
  /// Two of an original and its translations are in one language.
  case repeatedLanguage(String)
  case duplicateID(String)
  case duplicateName(String)
  case parentLoop([String])

  case unknownTag(String, nearest: String?)
  case unknownTopic(String, nearest: String?)
  case unknownItem(String, nearest: String?)
  /// An item that is picked out and not published.
  case hiddenItem(String)

  // MARK: Addresses and files

  case brokenLink(String, nearest: String?)
  case linkToHidden(String, file: String)
  /// No heading has the id.
  case missingAnchor(String, page: String, nearest: String?)
  case collision(String)
  case fileIsFolder(String)
  case outsideRoot
  case linkLoop
  case danglingLink
  case notAFile
  case unreadable(String)
  case changedWhileRead
  case hiddenFile
  case unreadableName

  // MARK: portal.yaml

  case noSettings
  case badBaseURL(String)
  case badOffset(String)
  /// No URI by which somebody can be reached.
  case securityContact(String)
  /// By the day on which security.txt is out of date.
  case securityExpires(String)
  case securityExpired(String)
  /// No words at all in a language.
  case noWords(String)
  case missingWords(String, language: String)
  case badPathWord(String, String)

  var severity: Diagnostic.Severity {
    switch self {
    case .unregisteredCitation, .unknownCitation: .hint
    case .fileNameDate, .longTitle, .unusedFile, .unregisteredDocument, .ambiguousCitation,
      .otherDate, .documentTypes, .documentDates, .hiddenFile, .notAFile,
      .hiddenItem, .unknownTag, .unknownTopic, .securityExpires, .securityExpired:
      .warning
    default: .error
    }
  }

  var code: String {
    switch self {
    case .noFrontMatter, .tomlFrontMatter: "frontmatter.missing"
    case .unclosedFrontMatter: "frontmatter.unclosed"
    case .yaml, .tabInIndentation, .severalDocuments: "yaml.syntax"
    case .anchor, .alias, .tag: "yaml.refused"
    case .tooDeep, .tooManyValues, .longFrontMatter: "yaml.limit"
    case .notAMap, .notAList, .wantsText, .wantsList, .wantsMap, .wantsFlag, .wantsNumber:
      "meta.type"
    case .duplicateKey: "meta.duplicate"
    case .unknownKey: "meta.unknown"
    case .missingKey, .empty: "meta.missing"
    case .wantsOneOf, .wantsOneKey: "meta.value"
    case .emptySlug, .noAddress: "slug.empty"
    case .unsafeSlug, .deviceName, .unsafeAlias, .unsafePath, .unsafeURL: "path.unsafe"
    case .tooLong: "path.toolong"
    case .updatedBeforeDate, .expiresBeforeDate: "date.order"
    case .fileNameDate: "date.filename"
    case .longTitle: "title.long"
    case .missingFile: "file.missing"
    case .unusedFile, .textInBundle: "file.unused"
    case .notADownload: "file.kind"
    case .figureWithoutTime, .figureWithBothTimes: "figure.period"
    case .duplicateFigure, .duplicateFigureID: "figure.duplicate"
    case .unknownPart, .partOfItself, .partsInCircle: "figure.part"
    case .quoteNotFound: "figure.quote"
    case .figureWithoutAgency: "figure.agency"
    case .unknownAgency, .unknownSection, .unknownMeasure, .unknownDocument, .unknownTag,
      .unknownTopic, .unknownItem, .unknownOriginal:
      "ref.unknown"
    case .hiddenItem: "ref.hidden"
    case .brokenLink, .linkToHidden, .missingAnchor: "link.broken"
    case .translationOfItself, .translationOfTranslation, .repeatedLanguage: "translation"
    case .ambiguousAgency, .ambiguousDocument: "ref.ambiguous"
    case .unregisteredDocument, .unregisteredCitation: "ref.unregistered"
    case .ambiguousCitation: "citation.ambiguous"
    case .unknownCitation: "citation.unknown"
    case .otherDate, .documentDates: "citation.date"
    case .documentTypes: "citation.type"
    case .duplicateID, .duplicateName: "register.duplicate"
    case .parentLoop: "register.loop"
    case .collision, .fileIsFolder: "path.collision"
    case .outsideRoot: "fs.escape"
    case .linkLoop: "fs.loop"
    case .danglingLink: "fs.dangling"
    case .notAFile: "fs.special"
    case .unreadable: "fs.read"
    case .changedWhileRead: "fs.changed"
    case .hiddenFile: "fs.hidden"
    case .unreadableName: "fs.name"
    case .noSettings: "settings.missing"
    case .badBaseURL: "settings.baseurl"
    case .badOffset: "settings.timezone"
    case .securityContact, .securityExpires, .securityExpired: "settings.security"
    case .noWords, .missingWords, .badPathWord: "settings.words"
    }
  }

  /// The register or settings that this misses an entry of, without `.yaml`. Where that file cannot be read as a
  /// whole, what is missing may be there.
  package var register: String? {
    switch self {
    case .unknownAgency: "agencies"
    case .unknownDocument, .unregisteredDocument, .unregisteredCitation, .unknownCitation:
      "documents"
    case .unknownMeasure: "measures"
    case .unknownTopic: "topics"
    case .unknownSection: "portal"
    default: nil
    }
  }
}
