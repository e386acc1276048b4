/// The script and the style sheet of the preview, served beside the site.
struct OwnFiles: Sendable {
  static let scriptPath = "/.portal/preview.js", stylePath = "/.portal/preview.css"

  private let script: [UInt8]

  init(_ words: PreviewWords) {
    let members = [
      ("language", words.language), ("bar", words.bar), ("source", words.source),
      ("problemsTitle", words.problemsTitle), ("problemsText", words.problemsText),
      ("hide", words.hideProblems), ("show", words.showProblems), ("offline", words.offline),
    ]
    let object = JSONText.object(members.map { ($0, JSONText.string($1)) })
    script = Array("const words = \(object);\n".utf8) + PackageResources.preview_js
  }

  func file(_ path: [UInt8]) -> [UInt8]? {
    if path.elementsEqual(Self.scriptPath.utf8) { return script }
    return path.elementsEqual(Self.stylePath.utf8) ? PackageResources.preview_css : nil
  }
}
