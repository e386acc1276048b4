/// portal.yaml: what the portal is called, where it will stand and how it is laid out.
package struct Settings: Sendable {
  /// A heading that editors file items under (chuyên mục).
  package struct Section: Hashable, Sendable {
    package let id: Located<Bytes>
    package let name: Bytes
    package let description: Bytes
  }

  package struct Link: Hashable, Sendable {
    package let title: Bytes
    package let url: Bytes
  }

  package struct Contact: Hashable, Sendable {
    package let address, phone, email: Bytes
  }

  /// What security.txt says (RFC 9116).
  package struct Security: Hashable, Sendable {
    /// URIs, the one to try first first.
    package let contacts: [Bytes]
    /// When it is no longer to be relied on.
    package let expires: Located<Moment>
    package let policy: Bytes?
    package let languages: [Bytes]
  }

  /// What stands on the home page below the newest items.
  package enum Block: Hashable, Sendable {
    /// The newest items of a section, by its id.
    case section(Located<Bytes>, title: Bytes?, count: Int)
    /// The newest pinned items.
    case pinned(title: Bytes?, count: Int)
  }

  package let title: Bytes
  package let office: Bytes
  package let slogan: Bytes
  /// Shown on every page, as "this is a sample"; empty: nothing.
  package let notice: Bytes
  /// Scheme and host, and a path if there is one, without a slash at the end.
  package private(set) var baseURL: Bytes
  /// Minutes east of UTC, all year.
  package let offset: Int
  package let language: Bytes
  /// Items on a page of a listing, at least 2.
  package let pageLength: Int
  package let sections: [Section]
  package let menu: [Link]
  package let footer: [Link]
  package let contact: Contact?
  package let security: Security?
  /// How many of the newest items the home page shows.
  package let newest: Int
  package let blocks: [Block]
  /// The most bytes that a file of content may have.
  package let fileLimit: Int

  /// The same portal at another address.
  package func at(_ baseURL: Bytes) -> Settings {
    var settings = self
    settings.baseURL = baseURL
    return settings
  }
}
