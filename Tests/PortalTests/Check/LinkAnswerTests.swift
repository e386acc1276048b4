import Testing

@testable import Portal

/// What the answers of other sites mean.
@Suite struct LinkAnswerTests {
  @Test(arguments: [
    (200, nil), (206, nil), (416, nil), (404, "link.outside"), (410, "link.outside"),
    (400, "link.outside"), (500, "link.outside"), (302, "link.outside"),
    // Who asks may not come in, or is taken for a robot: that says nothing of the page.
    (401, "link.unasked"), (403, "link.unasked"), (429, "link.unasked"), (503, "link.unasked"),
    (999, "link.unasked"), (0, "link.unasked"),
  ])
  func aStatus(_ status: Int, _ code: String?) {
    #expect(LinkAnswer(status: status).problem(at: "http://a.vn/")?.code == code)
  }

  @Test(arguments: [
    (6, LinkFault.noSuchHost), (7, .noConnection), (28, .tookTooLong), (60, .certificate),
    (47, .tooManyRedirects),
  ])
  func anEndOfCurl(_ code: Int, _ fault: LinkFault) {
    #expect(LinkAnswer(curl: code) == .gone(fault))
    #expect(LinkAnswer(curl: code + 200) == .untold(.other(code + 200)))
  }
}
