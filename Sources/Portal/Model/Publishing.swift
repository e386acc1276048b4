extension Settings {
  /// Where the portal is published to, and on what conditions.
  package struct Publishing: Hashable, Sendable {
    /// In the order written; their names differ.
    package let targets: [Target]
    /// The name of the one that `portal publish` takes when none is named.
    package let preferred: Located<Bytes>?
    /// Codes of warnings that keep a release back.
    package let fatal: [Bytes]

    package init(targets: [Target], preferred: Located<Bytes>?, fatal: [Bytes]) {
      self.targets = targets
      self.preferred = preferred
      self.fatal = fatal
    }

    package static let none = Publishing(targets: [], preferred: nil, fatal: [])

    /// The one that is meant when none is named: the only one, or the one that portal.yaml prefers.
    package var usual: Target? {
      if let preferred { return targets.first { $0.name == preferred.value } }
      return targets.count == 1 ? targets[0] : nil
    }
  }

  /// A place that releases are published to.
  package struct Target: Hashable, Sendable {
    package let name: Bytes
    package let place: Place
    /// How many releases are kept, the live one among them.
    package let keep: Int
    /// Whether text goes out in compressed forms too.
    package let compresses: Bool

    package init(name: Bytes, place: Place, keep: Int = 5, compresses: Bool = false) {
      self.name = name
      self.place = place
      self.keep = keep
      self.compresses = compresses
    }

    package enum Place: Hashable, Sendable {
      /// A folder of this machine, absolute or from the portal's root.
      case folder(Bytes)
      case ssh(SecureShell)
      case store(Store)
    }
  }

  /// A folder of another machine, reached by OpenSSH.
  package struct SecureShell: Hashable, Sendable {
    /// `web.example.vn` or `trienkhai@web.example.vn`, without brackets around an IPv6 address.
    package let host: Bytes
    /// Absolute, or from the home folder there.
    package let folder: Bytes
    /// Nil: what OpenSSH's configuration says.
    package let port: Int?
    /// A configuration file of OpenSSH, absolute or from the portal's root; nil: the user's own.
    package let configuration: Bytes?

    package init(host: Bytes, folder: Bytes, port: Int? = nil, configuration: Bytes? = nil) {
      self.host = host
      self.folder = folder
      self.port = port
      self.configuration = configuration
    }
  }

  /// A store of objects, or whatever else rclone speaks to.
  package struct Store: Hashable, Sendable {
    /// Where the site's files are, as `remote:bucket/path`.
    package let site: Bytes
    /// Where manifests, the lock, the log and replaced files are, which no reader needs; not within `site`.
    package let records: Bytes
    /// How long a file stays that the site has no more, in hours.
    package let grace: Int

    package init(site: Bytes, records: Bytes, grace: Int) {
      self.site = site
      self.records = records
      self.grace = grace
    }
  }
}
