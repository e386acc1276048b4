import Builder
import Foundation
import Portal
import Testing

/// What stands on pages of tallies and in the files beside them.
@Suite struct TallyPageTests {
  private func portal() throws -> TestPortal {
    try TestPortal([
      "Content/agencies.yaml":
        "- {id: tinh, name: Tỉnh ủy}\n- {id: huyen, name: Huyện ủy, parent: tinh}",
      "Content/documents.yaml": """
      - {symbol: 28-NQ/TW, date: 2018-05-23}
      - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}
      """,
      "Content/measures.yaml": "- {id: hop, name: Cuộc họp, unit: cuộc, kind: flow}",
      "Content/items/a.md": item(
        "A", "2024-04-09",
        """
        agencies: [tinh]
        documents: [28-NQ/TW]
        figures:
          - {measure: hop, value: 3128, qualifier: over, period: 2024-Q1, document: 28-NQ/TW, quote: "trên 3.128, cuộc"}
          - {measure: hop, value: 12, period: 2024-Q1, group: b, document: 71-CTr/TU, plan: true}
        """, body: "Có trên 3.128, cuộc theo Chương trình 71-CTr/TU."),
      "Content/items/b.md": item(
        "B", "2024-05-09",
        """
        agencies: [huyen]
        documents: [71-CTr/TU]
        figures: [{measure: hop, value: 5, period: 2024-Q2, document: 71-CTr/TU}]
        """),
    ])
  }

  @Test func aTotalIsOpenToItsAddendsAndToWhatIsLeftOut() async throws {
    let portal = try portal()
    _ = try await portal.built()
    #expect(
      try portal.page("thong-ke/van-ban/28-nq-tw-2018/index.html") == """
        # Nghị quyết số 28-NQ/TW
        tin nói về 1
        tin về văn bản thực hiện 1
        Cuộc họp: trên 3.133 cuộc
        + trên 3.128 Tỉnh ủy Quý I/2024 \
        /tin/2024/04/09/a/#:~:text=tr%C3%AAn%203%2E128%2C%20cu%E1%BB%99c
        + 5 Huyện ủy Quý II/2024 /tin/2024/05/09/b/
        - 12 là chỉ tiêu kế hoạch, chưa phải kết quả
        Tỉnh ủy trên 3.133
        Huyện ủy 5
        Năm 2024 1 0

        """)
    #expect(
      try portal.page("thong-ke/2024-q1/index.html") == """
        # Quý I/2024
        Cuộc họp: trên 3.128 cuộc
        + trên 3.128 Tỉnh ủy Quý I/2024 \
        /tin/2024/04/09/a/#:~:text=tr%C3%AAn%203%2E128%2C%20cu%E1%BB%99c
        - 12 là chỉ tiêu kế hoạch, chưa phải kết quả

        """)
  }

  /// The numbers come from one value, whatever shows them.
  @Test func pagesAndFilesSayTheSame() async throws {
    let portal = try portal()
    _ = try await portal.built()
    for path in ["van-ban/28-nq-tw-2018", "2024", "2024-q2", "co-quan/tinh", "chi-tieu/hop"] {
      let page = try portal.page("thong-ke/\(path)/index.html")
      let csv = try portal.page("thong-ke/\(path)/so-lieu.csv")
      let json = try #require(
        try JSONSerialization.jsonObject(
          with: Data(portal.page("thong-ke/\(path)/so-lieu.json").utf8)) as? [String: Any])
      let total = try #require((json["rows"] as? [[String: Any]])?.first)
      let value = try #require(total["value"] as? String)
      let grouped = try #require(Int(value)).formatted(.number.locale(Locale(identifier: "vi")))
      let over = total["qualifier"] as? String == "over" ? "trên " : ""
      #expect(page.contains("Cuộc họp: \(over)\(grouped) cuộc\n"), "\(path)")
      let line = try #require(csv.split(separator: "\r\n").dropFirst().first)
      #expect(line.contains(",\(value),\(over.isEmpty ? "exact" : "over"),"), "\(path)")
    }
  }

  @Test func itemsAboutAndCitingStandSideBySideInFilesToo() async throws {
    let portal = try portal()
    _ = try await portal.built()
    #expect(
      try portal.page("thong-ke/van-ban/so-lieu.csv")
        == """
        measure,name,unit,kind,agency,document,period,value,qualifier,lower_bound,addends,left_out,section
        hop,Cuộc họp,cuộc,flow,,,,3133,over,false,2,1,
        hop,Cuộc họp,cuộc,flow,,,2024,3133,over,false,2,1,
        hop,Cuộc họp,cuộc,flow,,28-nq-tw-2018,,3133,over,false,2,1,
        hop,Cuộc họp,cuộc,flow,,71-ctr-tu-2018,,5,exact,false,1,1,
        hop,Cuộc họp,cuộc,flow,,28-nq-tw-2018,2024,3133,over,false,2,1,
        hop,Cuộc họp,cuộc,flow,,71-ctr-tu-2018,2024,5,exact,false,1,1,
        about,,,count,,28-nq-tw-2018,2024,1,,,,,
        about,,,count,,71-ctr-tu-2018,2024,1,,,,,
        citing,,,count,,71-ctr-tu-2018,2024,1,,,,,
        items,,,count,,,2024,2,,,,,

        """.replacing("\n", with: "\r\n"))
  }
}
