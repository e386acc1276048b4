/// What is said of names and periods on the command line that mean nothing, or too much.
extension TallyWords {
  /// Each fault with what to do about it.
  package func text(of faults: [NameFault]) -> Bytes {
    var out = Bytes()
    for fault in faults {
      let words = words(for: fault)
      out.append(visible: Bytes("\(language.word(for: .error)): \(words.summary)"))
      out.append("\n")
      if let help = words.help {
        out.append("      = ")
        out.append(visible: Bytes(help))
        out.append("\n")
      }
    }
    return out
  }

  private func words(for fault: NameFault) -> Words {
    switch fault {
    case .unknown(let subject, let name, let nearest):
      let list = list(subject)
      return Words(
        say("không có \(one(subject)) “\(name)”", "there is no \(one(subject)) “\(name)”"),
        help: nearest.map { say("có phải: \($0)?", "did you mean \($0)?") }
          ?? say("xem \(list)", "see \(list)"))
    case .ambiguous(let subject, let name, let candidates):
      let candidates = candidates.joined(separator: ", ")
      return Words(
        say(
          "“\(name)” là tên của nhiều \(one(subject))",
          "“\(name)” is a name of several \(several(subject))"),
        help: say("ghi một trong: \(candidates)", "write one of \(candidates)"))
    case .unregistered(let name):
      return Words(
        say("văn bản “\(name)” chưa có trong sổ", "“\(name)” is not in the register"),
        help: say("thêm văn bản vào Content/documents.yaml", "add it to Content/documents.yaml"))
    case .value(let problem):
      return language.words(for: .value(problem))
    }
  }

  private func one(_ subject: NameFault.Subject) -> String {
    switch subject {
    case .document: say("văn bản", "document")
    case .agency: say("cơ quan", "agency")
    case .measure: say("chỉ tiêu", "measure")
    case .section: say("chuyên mục", "section")
    case .tag: say("thẻ", "tag")
    case .author: say("tác giả", "author")
    }
  }

  private func several(_ subject: NameFault.Subject) -> String {
    switch subject {
    case .document: "documents"
    case .agency: "agencies"
    case .measure: "measures"
    case .section: "sections"
    case .tag: "tags"
    case .author: "authors"
    }
  }

  /// Where the names are listed.
  private func list(_ subject: NameFault.Subject) -> String {
    switch subject {
    case .document: "portal list documents"
    case .agency: "portal list agencies"
    case .measure: "portal list measures"
    case .section: "Content/portal.yaml"
    case .tag: "portal list tags"
    case .author: "portal list items"
    }
  }
}
