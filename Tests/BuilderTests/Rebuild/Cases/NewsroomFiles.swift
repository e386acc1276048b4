extension Newsroom {
  /// What the newsroom has written before anything happens.
  static let files: [String: String] = [
    "Content/portal.yaml": """
    title: Cổng thử
    base-url: https://thu.example.vn
    page-length: 2
    sections: [{id: khoa-giao, name: Khoa giáo}, {id: tuyen-truyen, name: Tuyên truyền}]
    menu: [{title: Tin, url: /tin/}]

    """,
    "Content/agencies.yaml": """
    - {id: tinh, name: Ban Tuyên giáo}
    - {id: huyen, name: Huyện ủy, parent: tinh}
    - {id: xa, name: Đảng ủy xã}

    """,
    "Content/documents.yaml": """
    - {symbol: 28-NQ/TW, date: 2018-05-23, title: Về bảo hiểm}
    - {symbol: 71-CTr/TU, date: 2018-07-25, implements: [28-NQ/TW]}

    """,
    "Content/measures.yaml": "- {id: hop, name: Cuộc họp, unit: cuộc, kind: flow}\n",
    "Content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\nTrang.\n",
    "Content/static/robots.txt": "User-agent: *\n",
    "Content/items/mot.md": item(
      "Một", "2023-12-05",
      """
      section: khoa-giao
      tags: [Tập huấn]
      agencies: [huyen]
      documents: [71-CTr/TU]
      figures: [{measure: hop, value: 3, period: 2023, document: 28-NQ/TW}]
      """, body: "Có 3 cuộc."),
    "Content/items/hai.md": item(
      "Hai", "2024-01-10", "tags: [Tập huấn]",
      body: "Theo Kết luận số 12-KL/TW ngày 06/4/2022."),
    "Content/items/ba/index.md": item(
      "Ba", "2024-01-20",
      """
      section: khoa-giao
      image: {file: anh.gif, alt: Ảnh}
      attachments: [{file: tep.txt, title: Tệp}]
      """),
    "Content/items/ba/anh.gif": TestPicture.gif(60, 40), "Content/items/ba/tep.txt": "tệp",
    "Content/items/bon.md": item(
      "Bốn", "2024-02-15",
      """
      section: tuyen-truyen
      agencies: [tinh]
      authors: [Lan]
      figures:
        - {measure: hop, value: 5, period: 2024-01, group: xã}
        - {measure: hop, value: 7, period: 2024-01, group: huyện}
      """, body: "Có 5 cuộc và 7 cuộc."),
    "Content/items/nam.md": item("Năm", "2024-03-20", "agencies: [xa]"),
    "Content/items/nhap.md": item("Nháp", "2024-03-25", "draft: true"),
    // The clock stands at the first of June, 07:00.
    "Content/items/hen.md": item("Hẹn", "2024-06-03"),
    "Content/items/het.md": item("Hết", "2024-03-12", "expires: 2024-06-05"),
    "Templates/frame.html":
      "<{{site.title}}>{{#site.menu}}{{name}}{{/site.menu}} {{assets.site-css}}\n{{$main}}{{/main}}",
    "Templates/parts/foot.html":
      "\nchân trang{{#site.footer}} {{name}} {{url}}{{/site.footer}}",
    "Templates/parts/one.html": "của mục lục",
    "Templates/index.html":
      "{{>parts/one}}{{words.skip}} {{heading}}\n{{#entries}}{{level}} {{name}} {{count}}\n{{/entries}}",
    "Templates/assets/site.css": "body{}",
  ]
}
