import ArgumentParser
import Builder
import Portal
import Publisher
import Testing

@testable import Command

/// What is said where a store of objects fails: the fact first, then the remedy, in both languages.
@Suite struct StoreWordsTests {
  private static let rows: [(StoreFailure, vi: String, en: String, code: Int32)] = [
    (.noRemote("kho"), "rclone chưa biết nơi nào tên “kho”", "rclone knows no remote “kho”", 78),
    (
      .noBucket(place: "kho:a", said: "x"), "không có kho kho:a\n    x",
      "there is no bucket for kho:a\n    x", 76
    ),
    (.refused(place: "kho:a", said: ""), "kho:a từ chối", "kho:a refuses", 76),
    (
      .throttled(place: "kho:a", said: ""), "kho:a đang quá tải hoặc hạn chế lượt gọi",
      "kho:a is busy or limits requests", 76
    ),
    (
      .skewedClock(said: ""), "đồng hồ máy này sai so với kho",
      "this machine's clock is not that of the store", 76
    ),
    (.noAnswer(place: "kho:a", said: ""), "không kết nối được với kho:a", "cannot reach kho:a", 76),
    (
      .incomplete(3, ["a", "b"]), "bản 3 không còn đủ tệp\n    a, b",
      "release 3 is no longer whole\n    a, b", 1
    ),
    (.partly(.full(said: "")), "hết chỗ trên đĩa ở nơi đăng", "no room is left at the target", 76),
    (
      .afterwards(.full(said: "")),
      "bản mới đã lên trang, nhưng dọn dẹp chưa xong: hết chỗ trên đĩa ở nơi đăng",
      "live, but not tidied up: no room is left at the target", 76
    ),
  ]

  @Test(arguments: rows.indices) func saysWhatAndWhatToDo(_ row: Int) {
    let (failure, vi, en, code) = Self.rows[row]
    let words = (failure.words(.vi), failure.words(.en))
    #expect(words.0.what == vi)
    #expect(words.1.what == en)
    #expect(!words.0.help.isEmpty && words.0.help != words.1.help)
    #expect(PublishFailure.store(failure).exitCode == ExitCode(code))
  }

  @Test func anUploadInBetweenIsNotSaidToHaveChangedNothing() {
    let words = StoreFailure.partly(.cutOff(command: "rclone", code: 5, said: "")).words(.en)
    #expect(
      words.help
        == "some of the new files are live, each file whole, old or new; publish again for the rest"
    )
    let busy = StoreFailure.partly(.store(.throttled(place: "kho:a", said: ""))).words(.en)
    #expect(
      busy.help.hasPrefix("publish again in a while; if it stays so, set RCLONE_TPSLIMIT=10\n"))
  }
}
