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
        # Nghị quyết số <span class="symbol">28-NQ/TW</span>
        tin nói về 1
        tin về văn bản thực hiện 1
        Cuộc họp: trên 3.133 cuộc
        + trên 3.128 Tỉnh ủy Quý I/2024 \
        /tin/2024/04/09/a/#:~:text=trên%203.128%2C%20cuộc
        + 5 Huyện ủy Quý II/2024 /tin/2024/05/09/b/
        - 12 là chỉ tiêu kế hoạch, chưa phải kết quả
        Tỉnh ủy trên 3.133
        Huyện ủy 5
        ## Số tin theo năm
         | Tin nói về | Tin viện dẫn
        Năm 2024 | 1 | 0

        """)
    #expect(
      try portal.page("thong-ke/2024-q1/index.html") == """
        # Quý I/2024
        Cuộc họp: trên 3.128 cuộc
        + trên 3.128 Tỉnh ủy Quý I/2024 \
        /tin/2024/04/09/a/#:~:text=trên%203.128%2C%20cuộc
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
        measure,name,unit,kind,agency,document,period,value,qualifier,lower_bound,addends,left_out,section,as_of
        hop,Cuộc họp,cuộc,flow,,,,3133,over,false,2,1,,
        hop,Cuộc họp,cuộc,flow,,,2024,3133,over,false,2,1,,
        hop,Cuộc họp,cuộc,flow,,28-nq-tw-2018,,3133,over,false,2,1,,
        hop,Cuộc họp,cuộc,flow,,71-ctr-tu-2018,,5,exact,false,1,1,,
        hop,Cuộc họp,cuộc,flow,,28-nq-tw-2018,2024,3133,over,false,2,1,,
        hop,Cuộc họp,cuộc,flow,,71-ctr-tu-2018,2024,5,exact,false,1,1,,
        about,,,count,,28-nq-tw-2018,2024,1,,,,,,
        about,,,count,,71-ctr-tu-2018,2024,1,,,,,,
        citing,,,count,,71-ctr-tu-2018,2024,1,,,,,,
        items,,,count,,,2024,2,,,,,,

        """.replacing("\n", with: "\r\n"))
  }

  @Test func aPeriodIsCutIntoItsParts() async throws {
    let portal = try portal()
    _ = try await portal.built()
    let page = try portal.page("thong-ke/2024/index.html")
    let tables = try #require(page.range(of: "Huyện ủy 5\n")).upperBound
    #expect(
      page[tables...] == """
        Theo văn bản. Đơn vị tính: cuộc | Quý I/2024 | Quý II/2024 | Năm 2024
        Nghị quyết số <span class="symbol">28-NQ/TW</span> \
        | trên 3.128 /thong-ke/van-ban/28-nq-tw-2018/#hop | 5 /thong-ke/van-ban/28-nq-tw-2018/#hop \
        | trên 3.133 /thong-ke/van-ban/28-nq-tw-2018/#hop
        Chương trình số <span class="symbol">71-CTr/TU</span> \
        |  | 5 /thong-ke/van-ban/71-ctr-tu-2018/#hop | 5 /thong-ke/van-ban/71-ctr-tu-2018/#hop
        Tất cả số liệu | trên 3.128 | 5 | trên 3.133
        Theo cơ quan. Đơn vị tính: cuộc | Quý I/2024 | Quý II/2024 | Năm 2024
        Tỉnh ủy | trên 3.128 /thong-ke/2024-q1/#hop | 5 /thong-ke/2024-q2/#hop | trên 3.133
        Huyện ủy |  | 5 /thong-ke/2024-q2/#hop | 5
        Tất cả số liệu | trên 3.128 | 5 | trên 3.133
        (Mỗi tổng được tính riêng từ số liệu của các tin, không phải bằng cách cộng các ô. Số liệu của \
        kỳ dài hơn một cột chỉ có trong tổng; số liệu thuộc nhiều dòng chỉ được tính một lần.)
        ## Số tin theo văn bản
         | Quý II/2024 | Năm 2024
        Nghị quyết số <span class="symbol">28-NQ/TW</span> | 1 | 1
        Chương trình số <span class="symbol">71-CTr/TU</span> | 1 +1 | 1 +1
        Tất cả tin | 2 | 2
        (Một tin có thể nói về nhiều văn bản, nên cộng các dòng có thể lớn hơn tổng số tin.)
        (Sau dấu cộng là số tin viện dẫn văn bản.)
        ## Số tin theo cơ quan
         | Quý II/2024 | Năm 2024
        Tỉnh ủy | 2 | 2
        Huyện ủy | 1 | 1
        Tất cả tin | 2 | 2
        (Tin của đơn vị trực thuộc được tính cả cho cơ quan cấp trên, nên cộng các dòng có thể lớn hơn tổng số tin.)

        """)
  }

  /// Names of documents and agencies, and of columns, as files have them.
  private static let ids = [
    "Nghị quyết số <span class=\"symbol\">28-NQ/TW</span>": "28-nq-tw-2018",
    "Chương trình số <span class=\"symbol\">71-CTr/TU</span>": "71-ctr-tu-2018",
    "Tỉnh ủy": "tinh", "Huyện ủy": "huyen", "Tất cả số liệu": "", "Quý I/2024": "2024-Q1",
    "Quý II/2024": "2024-Q2", "Năm 2024": "2024", "2024": "2024", "Tất cả": "",
  ]

  @Test(arguments: ["2024", "van-ban", "co-quan"])
  func cellsAreTheSameOnPagesAndInFiles(_ path: String) async throws {
    let portal = try portal()
    _ = try await portal.built()
    // By document or agency, and period.
    var shown: [[String]: String] = [:]
    var columns: [String] = []
    for line in try portal.page("thong-ke/\(path)/index.html").split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      if fields[0].contains("Đơn vị tính") {
        columns = Array(fields.dropFirst())
      } else if line.hasPrefix("##") {
        columns = []
      } else if !columns.isEmpty, fields.count == columns.count + 1 {
        let row = try #require(Self.ids[fields[0]])
        for (column, field) in zip(columns, fields.dropFirst()) where !field.isEmpty {
          let amount = field.split(separator: " /")[0]
          shown[[row, try #require(Self.ids[column])]] = String(amount)
        }
      }
    }
    #expect(shown.count > 5)
    func amount(_ value: String, _ qualifier: String) throws -> String {
      let number = try #require(Int(value)).formatted(.number.locale(Locale(identifier: "vi")))
      return (qualifier == "over" ? "trên " : "") + number
    }
    var csv: [[String]: String] = [:]
    for line in try portal.page("thong-ke/\(path)/so-lieu.csv").split(separator: "\r\n")
    where line.hasPrefix("hop,") {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      csv[[fields[4] + fields[5], fields[6]]] = try amount(fields[7], fields[8])
    }
    #expect(csv == shown)
    let data = try portal.page("thong-ke/\(path)/so-lieu.json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: [[String: Any]]])
    var json: [[String]: String] = [:]
    for cell in (object["rows"] ?? []) + (object["cells"] ?? []) {
      let names = ["agency", "document", "period", "value", "qualifier"].map {
        cell[$0] as? String ?? ""
      }
      json[[names[0] + names[1], names[2]]] = try amount(names[3], names[4])
    }
    #expect(json == shown)
  }

  @Test func aPageOfManyRowsShowsTheLargestAndFilesHaveAll() async throws {
    var files = [
      "Content/measures.yaml": "- {id: hop, name: Cuộc họp, unit: cuộc, kind: flow}",
      "Content/agencies.yaml": (1...52).map { "- {id: a\($0), name: Cơ quan \($0)}" }
        .joined(separator: "\n"),
    ]
    for agency in 1...52 {
      files["Content/items/\(agency).md"] = item(
        "Tin \(agency)", "2024-01-01",
        "agencies: [a\(agency)]\nfigures: [{measure: hop, value: \(agency), period: 2023}]",
        body: "Có \(agency) cuộc.")
    }
    let portal = try TestPortal(files)
    _ = try await portal.built()
    let page = try portal.page("thong-ke/co-quan/index.html")
    let table = page[try #require(page.range(of: "Đơn vị tính: cuộc")).upperBound...]
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("Cơ quan ") }
    #expect(rows.count == 50)
    #expect(rows.first?.hasPrefix("Cơ quan 52 | 52 ") == true)
    #expect(rows.last?.hasPrefix("Cơ quan 3 | 3 ") == true)
    #expect(
      table.contains("(Bảng chỉ có 50 dòng lớn nhất; 2 dòng còn lại nằm trong tệp CSV và JSON.)"))
    let csv = try portal.page("thong-ke/co-quan/so-lieu.csv")
    #expect(csv.contains("hop,Cuộc họp,cuộc,flow,a1,,2023,1,exact,false,1,0,,\r\n"))
  }
}
