import Foundation
import Testing

@testable import Preview

extension PreviewTests {
  /// FAULTS 94: what a page may load, in the preview as where it is published.
  @Suite struct ContentPolicyTests {
    @Test func everyReplySaysIt() async throws {
      try await serving { server in
        for path in ["/", "/assets/site.css", "/khong-co/", "/.portal/preview.js", "/van-ban"] {
          let response = try #require(server.exchange("GET", path))
          #expect(response["content-security-policy"] == ContentPolicy.field.1, "\(path)")
        }
      }
    }

    @Test func whatThePreviewAddsIsAllowed() {
      let markup = String(decoding: Insertion.markup(nil, token: "t", version: 1), as: UTF8.self)
      for address in [OwnFiles.stylePath, OwnFiles.scriptPath] {
        #expect(address.hasPrefix("/"))
        #expect(markup.contains("\"\(address)\""))
      }
      #expect(!markup.contains("<style") && !markup.contains(" style="))
      #expect(markup.hasSuffix("></script>"))
    }

    /// The snippets for nginx, Apache and Caddy.
    @Test func theReadmeSaysTheSameForEveryServer() throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
      let lines = readme.split(separator: "\n").filter {
        $0.contains("Content-Security-Policy \"")
      }
      #expect(lines.count == 3)
      for line in lines { #expect(line.contains("\"\(ContentPolicy.field.1)\"")) }
    }
  }
}
