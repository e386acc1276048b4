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
    package let url: Located<Bytes>
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
  package struct Block: Hashable, Sendable {
    package let choice: Choice
    package let title: Bytes?
    package let count: Int

    /// Which items it shows.
    package enum Choice: Hashable, Sendable {
      /// The newest of a section, by its id.
      case section(Located<Bytes>)
      /// The newest of an agency, by its id or a name.
      case agency(Located<Bytes>)
      /// The newest about a document.
      case document(Located<DocumentReference>)
      /// The newest with a tag.
      case tag(Located<Bytes>)
      /// Those of a topic, the last one told first.
      case topic(Located<Bytes>)
      /// The newest pinned ones.
      case pinned
      /// These, by the paths of their files, in this order.
      case items([Located<Bytes>])
    }
  }

  /// A way to pass an item on.
  package enum Share: String, CaseIterable, Sendable {
    case mail, facebook, zalo, x
  }

  package let title: Bytes
  package let office: Bytes
  package let slogan: Bytes
  /// Shown on every page, as "this is a sample"; empty: nothing.
  package let notice: Bytes
  /// Scheme and host, and a path if there is one, without a slash at the end.
  package private(set) var baseURL: Bytes
  /// The same as portal.yaml has it, which texts may link to.
  package let homeURL: Bytes
  /// Minutes east of UTC, all year.
  package let offset: Int
  package let language: Bytes
  /// Items on a page of a listing, at least 2.
  package let pageLength: Int
  package let sections: [Section]
  package let menu: [Link]
  package let footer: [Link]
  package let contact: Contact?
  /// In the order written, each once.
  package let share: [Share]
  package let security: Security?
  /// How many of the newest items the home page shows.
  package let newest: Int
  package let blocks: [Block]
  package let publishing: Publishing
  /// The most bytes that a file of content may have.
  package let fileLimit: Int

  /// The same portal at another address.
  package func at(_ baseURL: Bytes) -> Settings {
    var settings = self
    settings.baseURL = baseURL
    return settings
  }
}
