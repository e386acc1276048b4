import Portal
import Testing

@testable import Publisher

@Suite struct LocalAddressTests {
  @Test(arguments: [
    ("https://tuyengiao.example.vn", false), ("http://localhost", true),
    ("http://localhost:8000/portal", true), ("https://LOCALHOST.", true),
    ("https://thu.localhost", true), ("http://127.0.0.1", true), ("http://127.1.2.3:80", true),
    ("http://[::1]:8000", true), ("http://[::ffff:127.0.0.1]", true), ("http://0.0.0.0", true),
    ("https://localhost.example.vn", false), ("https://127.example.vn", false),
    ("https://a@localhost", true), ("https://[2001:db8::1]", false),
  ])
  func onlyThisMachineCanReachIt(_ url: String, _ isLocal: Bool) {
    #expect(LocalAddress.isLocal(Bytes(url)) == isLocal)
  }
}
