/// What is said of pictures that cannot be shown, or not as they should be.
enum PictureWords {
  static func english(_ problem: PictureProblem) -> Words {
    switch problem {
    case .fault(let name, let says, .other(let kind)):
      let isA = "“\(name)” says that it is \(Names.en(says)), and is \(Names.en(kind))"
      return Words(isA, help: english(is: kind))
    case .fault(let name, _, .cutShort):
      return Words(
        "“\(name)” ends before it has said how large the picture is",
        help: "copy it again from where it came from: a part of it is missing")
    case .fault(let name, _, .noSize):
      return Words(
        "“\(name)” is damaged: it does not say how large the picture is",
        help: "copy it again, or open it in an image editor and save it anew")
    case .fault(let name, _, .tooManyPixels(let width, let height)):
      return Words(
        "“\(name)” has \(width) × \(height) pixels, more than 50 million",
        help: "make it smaller: pages show no more than 1,440 pixels across")
    case .notAPicture(let name):
      return Words("“\(name)” is no picture that browsers show", help: formats.en)
    case .drawing(let name):
      return Words(
        "“\(name)” is an SVG, which can hold scripts and is not taken from items",
        help: "save it as PNG or WebP, or, if it is the office's own, put it into static/")
    case .position(let name, let isFixed):
      return Words(
        "“\(name)” may say where it was taken",
        help: isFixed
          ? "files under static/ are published as they are: put it beside the item, or remove that with exiftool -all="
          : "in AVIF that is not taken out: save it as JPEG or WebP, or remove it with exiftool -all="
      )
    case .notNarrowed(let words):
      return Words(
        "vipsthumbnail could not make the picture narrower: \(words)",
        help: "it is published in its own size alone; open it in an image editor and save it anew")
    }
  }

  static func vietnamese(_ problem: PictureProblem) -> Words {
    switch problem {
    case .fault(let name, let says, .other(let kind)):
      let isA = "“\(name)” mang tên \(Names.vi(says)) nhưng thực ra là \(Names.vi(kind))"
      return Words(isA, help: vietnamese(is: kind))
    case .fault(let name, _, .cutShort):
      return Words(
        "“\(name)” bị cắt cụt, chưa kịp cho biết kích thước ảnh",
        help: "chép lại tệp từ nơi gốc: tệp thiếu một phần")
    case .fault(let name, _, .noSize):
      return Words(
        "“\(name)” bị hỏng: không cho biết kích thước ảnh",
        help: "chép lại tệp, hoặc mở bằng phần mềm sửa ảnh rồi lưu lại")
    case .fault(let name, _, .tooManyPixels(let width, let height)):
      return Words(
        "“\(name)” có \(width) × \(height) điểm ảnh, quá 50 triệu",
        help: "thu nhỏ ảnh: trang không hiện quá 1.440 điểm ảnh bề ngang")
    case .notAPicture(let name):
      return Words("“\(name)” không phải ảnh mà trình duyệt hiện được", help: formats.vi)
    case .drawing(let name):
      return Words(
        "“\(name)” là tệp SVG, có thể chứa mã chạy nên không nhận từ tin bài",
        help: "lưu thành PNG hoặc WebP; nếu là hình của cơ quan thì đặt vào static/")
    case .position(let name, let isFixed):
      return Words(
        "“\(name)” có thể cho biết ảnh chụp ở đâu",
        help: isFixed
          ? "tệp trong static/ được đăng nguyên trạng: đặt ảnh cạnh bài, hoặc xóa thông tin đó bằng exiftool -all="
          : "với AVIF thông tin đó không được gỡ: lưu thành JPEG hoặc WebP, hoặc xóa bằng exiftool -all="
      )
    case .notNarrowed(let words):
      return Words(
        "vipsthumbnail không thu nhỏ được ảnh: \(words)",
        help: "ảnh chỉ được đăng với kích thước gốc; mở bằng phần mềm sửa ảnh rồi lưu lại")
    }
  }

  // MARK: Kinds

  private static let formats = (
    vi: "dùng JPEG, PNG, WebP, AVIF hoặc GIF", en: "take JPEG, PNG, WebP, AVIF or GIF"
  )

  private static func english(is kind: PictureKind) -> String {
    switch kind {
    case .empty: "copy it again"
    case .html: "download the picture itself, not the page that shows it"
    case .svg: "save it as PNG or WebP"
    default: kind.ending.map { "rename it so that it ends in .\($0)" } ?? formats.en
    }
  }

  private static func vietnamese(is kind: PictureKind) -> String {
    switch kind {
    case .empty: "chép lại tệp"
    case .html: "tải chính bức ảnh, không phải trang hiện ảnh"
    case .svg: "lưu thành PNG hoặc WebP"
    default: kind.ending.map { "đổi tên cho tệp kết thúc bằng .\($0)" } ?? formats.vi
    }
  }

  private enum Names {
    static func en(_ kind: PictureKind) -> String {
      switch kind {
      case .jpeg, .png, .gif, .webp, .heic, .tiff, .bmp, .pdf: "a \(proper(kind))"
      case .avif, .svg: "an \(proper(kind))"
      case .jxl: "a JPEG XL"
      case .html: "a web page"
      case .archive: "an archive or office document"
      case .text: "plain text"
      case .unknown: "something else"
      case .empty: "empty"
      }
    }

    static func vi(_ kind: PictureKind) -> String {
      switch kind {
      case .jpeg, .png, .gif, .webp, .heic, .tiff, .bmp, .pdf, .avif, .svg: proper(kind)
      case .jxl: "JPEG XL"
      case .html: "trang web"
      case .archive: "tệp nén hoặc văn bản Office"
      case .text: "văn bản thường"
      case .unknown: "thứ khác"
      case .empty: "tệp rỗng"
      }
    }

    private static func proper(_ kind: PictureKind) -> String {
      kind == .webp ? "WebP" : "\(kind)".uppercased()
    }
  }
}
