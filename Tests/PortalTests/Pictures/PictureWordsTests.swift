import Testing

@testable import Portal

/// What is said of pictures, in both languages.
@Suite struct PictureWordsTests {
  private static let problems: [PictureProblem] = [
    .fault("a.jpg", says: .jpeg, .other(.png)), .fault("a.avif", says: .avif, .other(.html)),
    .fault("a.svg", says: .svg, .other(.empty)), .fault("a.png", says: .png, .other(.svg)),
    .fault("a.gif", says: .gif, .other(.archive)), .fault("a.webp", says: .webp, .cutShort),
    .fault("a.jpg", says: .jpeg, .noSize),
    .fault("a.png", says: .png, .tooManyPixels(width: 30_000, height: 20_000)),
    .notAPicture("a.heic"), .drawing("a.svg"), .position("a.avif", isFixed: false),
    .position("/a.jpg", isFixed: true), .notNarrowed("no memory"),
  ]

  private func words(_ language: MessageLanguage) -> String {
    Self.problems.map { problem in
      let words = language.words(for: .picture(problem))
      return
        "\(problem.severity) \(problem.code): \(words.summary)\n    \(words.help ?? "")\n"
    }.joined()
  }

  @Test func saysInEnglishWhatIsWrongAndWhatToDo() {
    #expect(
      words(.en) == """
        error image.kind: “a.jpg” says that it is a JPEG, and is a PNG
            rename it so that it ends in .png
        error image.kind: “a.avif” says that it is an AVIF, and is a web page
            download the picture itself, not the page that shows it
        error image.kind: “a.svg” says that it is an SVG, and is empty
            copy it again
        error image.kind: “a.png” says that it is a PNG, and is an SVG
            save it as PNG or WebP
        error image.kind: “a.gif” says that it is a GIF, and is an archive or office document
            take JPEG, PNG, WebP, AVIF or GIF
        error image.damaged: “a.webp” ends before it has said how large the picture is
            copy it again from where it came from: a part of it is missing
        error image.damaged: “a.jpg” is damaged: it does not say how large the picture is
            copy it again, or open it in an image editor and save it anew
        error image.toolarge: “a.png” has 30000 × 20000 pixels, more than 50 million
            make it smaller: pages show no more than 1,440 pixels across
        error image.kind: “a.heic” is no picture that browsers show
            take JPEG, PNG, WebP, AVIF or GIF
        error image.kind: “a.svg” is an SVG, which can hold scripts and is not taken from items
            save it as PNG or WebP, or, if it is the office's own, put it into static/
        warning image.position: “a.avif” may say where it was taken
            in AVIF that is not taken out: save it as JPEG or WebP, or remove it with exiftool -all=
        warning image.position: “/a.jpg” may say where it was taken
            files under static/ are published as they are: put it beside the item, or remove that with exiftool -all=
        warning image.widths: vipsthumbnail could not make the picture narrower: no memory
            it is published in its own size alone; open it in an image editor and save it anew

        """)
  }

  @Test func saysInVietnameseWhatIsWrongAndWhatToDo() {
    #expect(
      words(.vi) == """
        error image.kind: “a.jpg” mang tên JPEG nhưng thực ra là PNG
            đổi tên cho tệp kết thúc bằng .png
        error image.kind: “a.avif” mang tên AVIF nhưng thực ra là trang web
            tải chính bức ảnh, không phải trang hiện ảnh
        error image.kind: “a.svg” mang tên SVG nhưng thực ra là tệp rỗng
            chép lại tệp
        error image.kind: “a.png” mang tên PNG nhưng thực ra là SVG
            lưu thành PNG hoặc WebP
        error image.kind: “a.gif” mang tên GIF nhưng thực ra là tệp nén hoặc văn bản Office
            dùng JPEG, PNG, WebP, AVIF hoặc GIF
        error image.damaged: “a.webp” bị cắt cụt, chưa kịp cho biết kích thước ảnh
            chép lại tệp từ nơi gốc: tệp thiếu một phần
        error image.damaged: “a.jpg” bị hỏng: không cho biết kích thước ảnh
            chép lại tệp, hoặc mở bằng phần mềm sửa ảnh rồi lưu lại
        error image.toolarge: “a.png” có 30000 × 20000 điểm ảnh, quá 50 triệu
            thu nhỏ ảnh: trang không hiện quá 1.440 điểm ảnh bề ngang
        error image.kind: “a.heic” không phải ảnh mà trình duyệt hiện được
            dùng JPEG, PNG, WebP, AVIF hoặc GIF
        error image.kind: “a.svg” là tệp SVG, có thể chứa mã chạy nên không nhận từ tin bài
            lưu thành PNG hoặc WebP; nếu là hình của cơ quan thì đặt vào static/
        warning image.position: “a.avif” có thể cho biết ảnh chụp ở đâu
            với AVIF thông tin đó không được gỡ: lưu thành JPEG hoặc WebP, hoặc xóa bằng exiftool -all=
        warning image.position: “/a.jpg” có thể cho biết ảnh chụp ở đâu
            tệp trong static/ được đăng nguyên trạng: đặt ảnh cạnh bài, hoặc xóa thông tin đó bằng exiftool -all=
        warning image.widths: vipsthumbnail không thu nhỏ được ảnh: no memory
            ảnh chỉ được đăng với kích thước gốc; mở bằng phần mềm sửa ảnh rồi lưu lại

        """)
  }
}
