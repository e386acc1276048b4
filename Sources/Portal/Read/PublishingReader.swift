/// Reads `publish:` of portal.yaml: where releases go.
extension YAMLFields {
  enum PublishKey: String, CaseIterable {
    case targets
    case preferred = "default"
    case fatal
  }
  enum TargetKey: String, CaseIterable {
    case name, folder, ssh, rclone, port
    case configuration = "ssh-config"
    case records, grace, keep, compress

    /// The keys that say what kind of target it is.
    static let places: [TargetKey] = [.folder, .ssh, .rclone]
  }

  mutating func publishing(_ index: Int) -> Settings.Publishing {
    var targets: [Settings.Target] = []
    var preferred: Located<Bytes>?
    var fatal: [Bytes] = []
    var hasTargets = false
    for entry in entries(of: index, keys: PublishKey.self) {
      switch entry.key {
      case .targets:
        hasTargets = true
        targets = self.targets(entry.value)
      case .preferred:
        if !isNothing(entry.value) { preferred = text(entry.value, "default") }
      case .fatal: fatal = list(entry.value, "fatal").compactMap { warningCode($0) }
      }
    }
    if !hasTargets { noteMissing("targets", of: index) }
    if let preferred, hasTargets, !targets.contains(where: { $0.name == preferred.value }) {
      let names = targets.map(\.name.string)
      let name = preferred.value.string
      note(
        .publishing(.unknownTarget(name, nearest: Nearest.name(to: name, among: names))),
        at: preferred.range)
    }
    return Settings.Publishing(targets: targets, preferred: preferred, fatal: fatal)
  }

  private mutating func warningCode(_ index: Int) -> Bytes? {
    guard let code = text(index, "fatal") else { return nil }
    let name = code.value.string
    if Problem.warningCodes.contains(name) { return code.value }
    note(
      .publishing(
        .unknownWarning(name, nearest: Nearest.name(to: name, among: Problem.warningCodes))),
      at: code.range)
    return nil
  }

  private mutating func targets(_ index: Int) -> [Settings.Target] {
    var targets: [Settings.Target] = []
    var names: [Located<Bytes>] = []
    for element in list(index, "targets") {
      guard let (name, target) = target(element) else { continue }
      if let first = names.first(where: { $0.value == name.value }) {
        note(.duplicateID(name.value.string), at: name.range, related: [first.range])
        continue
      }
      names.append(name)
      targets.append(target)
    }
    return targets
  }

  private mutating func target(_ index: Int) -> (Located<Bytes>, Settings.Target)? {
    var values: [TargetKey: Int] = [:]
    var order: [Entry<TargetKey>] = []
    for entry in entries(of: index, keys: TargetKey.self) where !isNothing(entry.value) {
      values[entry.key] = entry.value
      order.append(entry)
    }
    let name = values[.name].flatMap { slug($0, "name") }
    if values[.name] == nil { noteMissing("name", of: index) }
    let kinds = order.filter { TargetKey.places.contains($0.key) }
    guard let kind = kinds.first else {
      note(.publishing(.noPlace), at: tree.range(of: index))
      return nil
    }
    for other in kinds.dropFirst() {
      note(.publishing(.twoPlaces), at: other.keyRange, related: [kind.keyRange])
    }
    for (key, owners) in Self.owners where !owners.contains(kind.key) {
      for entry in order where entry.key == key {
        let kinds = owners.map(\.rawValue).joined(separator: ", ")
        note(.publishing(.notOf(key.rawValue, kind: kinds)), at: entry.keyRange)
      }
    }
    let place: Settings.Target.Place? =
      switch kind.key {
      case .folder: folder(kind.value)
      case .ssh: secureShell(kind.value, values[.port], values[.configuration])
      default: store(kind.value, values[.records], values[.grace], of: index)
      }
    let keep = values[.keep].map { number($0, "keep", in: 1...1000) } ?? 5
    let compresses = values[.compress].map { flag($0, "compress") } ?? false
    guard let name, let place, let keep, let compresses else { return nil }
    return (
      name,
      Settings.Target(name: name.value, place: place, keep: keep, compresses: compresses)
    )
  }

  /// Keys that not every kind of target has. A store does not choose among forms of a file.
  static let owners: [(TargetKey, [TargetKey])] = [
    (.port, [.ssh]), (.configuration, [.ssh]), (.compress, [.folder, .ssh]),
    (.records, [.rclone]), (.grace, [.rclone]),
  ]

  private mutating func folder(_ index: Int) -> Settings.Target.Place? {
    guard let text = text(index, "folder") else { return nil }
    guard PublishingPlace.isFolder(text.value) else {
      note(.publishing(.folder(text.value.excerpt)), at: text.range)
      return nil
    }
    return .folder(PublishingPlace.trimmed(text.value))
  }

  private mutating func secureShell(
    _ index: Int, _ port: Int?, _ configuration: Int?
  ) -> Settings.Target.Place? {
    let number = port.flatMap { self.number($0, "port", in: 1...65_535) }
    let file = configuration.flatMap { text($0, "ssh-config") }
    guard let text = text(index, "ssh") else { return nil }
    guard let (host, folder) = PublishingPlace.secureShell(text.value) else {
      note(.publishing(.secureShell(PublishingPlace.hidingPassword(text.value))), at: text.range)
      return nil
    }
    return .ssh(
      Settings.SecureShell(host: host, folder: folder, port: number, configuration: file?.value))
  }

  private mutating func store(
    _ index: Int, _ records: Int?, _ grace: Int?, of target: Int
  ) -> Settings.Target.Place? {
    if records == nil { note(.publishing(.noRecords), at: tree.range(of: target)) }
    let hours = grace.map { number($0, "grace", in: 0...8760) } ?? 24
    let site = remote(index, "rclone")
    guard let records = records.flatMap({ remote($0, "records") }), let site, let hours else {
      return nil
    }
    if PublishingPlace.overlap(site.value, records.value) {
      note(.publishing(.recordsWithinSite), at: records.range, related: [site.range])
      return nil
    }
    return .store(Settings.Store(site: site.value, records: records.value, grace: hours))
  }

  private mutating func remote(_ index: Int, _ name: String) -> Located<Bytes>? {
    guard let text = text(index, name) else { return nil }
    guard PublishingPlace.isRemote(text.value) else {
      note(.publishing(.remote(PublishingPlace.beforeParameters(text.value))), at: text.range)
      return nil
    }
    return Located(PublishingPlace.trimmed(text.value), at: text.range)
  }
}
