import Portal
import Testing

@Suite struct ValueWordsTests {
  /// Every problem of bytes and values, with every turn its words take.
  private static let problems: [Problem] = [
    .text(.utf16), .text(.notUTF8(byte: 0xC0, encoding: nil)),
    .text(.notUTF8(byte: 0xA7, encoding: .tcvn3)), .text(.notUTF8(byte: 0xD1, encoding: .vni)),
    .text(.control(7)), .text(.noncharacter(0xFFFE)), .text(.bidi(0x202E)),
    .text(.invisible(0x200B)),
    .text(.tooLarge(bytes: 3_000_000, limit: 2_097_152)),
    .value(.notADate("hôm nay")), .value(.dateWithoutYear("30/02")),
    .value(.dateWithoutZeros("2024-2-3", meant: "2024-02-03")), .value(.dateTail("10h")),
    .value(.year("24")), .value(.month(23, meant: "23/04/2024")), .value(.month(13, meant: nil)),
    .value(.day(31, month: 2, year: 2024)), .value(.day(29, month: 2, year: 2023)),
    .value(.day(45, month: 11, year: 2024)), .value(.hour(24)), .value(.hour(25)),
    .value(.minute(60)), .value(.second(60)), .value(.offset("+15:00")),
    .value(.notAPeriod("Quý I/2024", meant: nil)),
    .value(.notAPeriod("2017-2020", meant: "2017/2020")), .value(.quarter(5)), .value(.half(3)),
    .value(.months(6, meant: "2024-H1")), .value(.months(4, meant: nil)),
    .value(.backwards(start: "2024", end: "2023-05")), .value(.notANumber("NaN")),
    .value(.numberForm("1.234,5", meant: "1234.5")),
    .value(.ambiguousNumber("1.234", grouped: "1234", fraction: "1.2340")),
    .value(.negative("-5")), .value(.tooManyDigits("12345678901234567890")),
    .value(.notASymbol("Nghị quyết số 28-NQ/TW", meant: "28-NQ/TW")),
    .value(.notASymbol("28", meant: nil)),
  ]

  private func words(_ language: MessageLanguage) -> String {
    Self.problems.map { problem in
      let words = language.words(for: problem)
      return "\(problem.code): \(words.summary)\n    \(words.help ?? "")\n"
    }.joined()
  }

  @Test func saysInEnglishWhatIsWrongAndWhatToDo() {
    #expect(
      words(.en) == """
        encoding.utf16: the file is in UTF-16
            save it again as UTF-8
        encoding.invalid: byte 0xC0 is not UTF-8 here
            save the file again as UTF-8
        encoding.invalid: byte 0xA7 is not UTF-8: the file seems to be in TCVN3 (ABC)
            convert it: iconv -f TCVN -t UTF-8 OLD.md > NEW.md
        encoding.invalid: byte 0xD1 is not UTF-8: the file seems to be in VNI-Windows
            convert it to Unicode, for instance with UniKey's toolkit, and save it as UTF-8
        control.char: control character U+0007
            delete it: it shows nothing, and feeds must not have it
        control.nonchar: U+FFFE is not a character
            delete it: Unicode keeps it out of texts
        bidi: U+202E changes the order in which text shows
            delete it: Vietnamese needs none
        invisible: U+200B shows nothing
            delete it: here text must be what it seems
        file.toolarge: the file has 3,000,000 bytes, more than the 2,097,152 it may have
            split it, or raise `file-limit` in portal.yaml
        date.invalid: “hôm nay” is not a date
            write it as 2024-04-09, 2024-04-09T21:58 or 09/04/2024 21:58
        date.invalid: the date “30/02” has no year
            write it with its year, as in 09/04/2024
        date.invalid: in “2024-2-3” month and day need two digits
            write 2024-02-03
        date.invalid: “10h” after the date is not a time
            write it as 2024-04-09, 2024-04-09T21:58 or 09/04/2024 21:58
        date.invalid: “24” is not a year from 1900 to 2199
            write the year with four digits, as in 2024
        date.invalid: there is no month 23
            did you mean 23/04/2024?
        date.invalid: there is no month 13
            months go from 01 to 12: write 2024-04-09 or 09/04/2024
        date.invalid: there is no 31 February
            February 2024 has 29 days; write the date as 2024-02-29 or 29/02/2024
        date.invalid: there is no 29 February 2023
            February 2023 has 28 days; write the date as 2023-02-28 or 28/02/2023
        date.invalid: there is no day 45
            November 2024 has 30 days; write the date as 2024-11-30 or 30/11/2024
        date.invalid: there is no hour 24
            midnight is 00:00 of the next day
        date.invalid: there is no hour 25
            hours go from 00 to 23
        date.invalid: there is no minute 60
            minutes go from 00 to 59
        date.invalid: there is no second 60
            seconds go from 00 to 59
        date.invalid: “+15:00” is not an offset from UTC
            write it as +07:00, or leave it out for the portal's own
        period.invalid: “Quý I/2024” is not a period
            write 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, or two with / between
        period.invalid: “2017-2020” is not a period
            write 2017/2020
        period.invalid: there is no quarter 5
            write Q1, Q2, Q3 or Q4
        period.invalid: there is no half 3
            write H1 or H2
        period.invalid: a period of “6M” has no such form
            write 2024-H1
        period.invalid: a period of “4M” has no such form
            only 9M is a form; write the first and the last month, as in 2024-01/2024-04
        period.invalid: the period ends (2023-05) before it starts (2024)
            write the earlier one first: 2023-05/2024
        number.invalid: “NaN” is not a number
            write digits only, with a point before a fraction: 2640 or 97.55
        number.invalid: “1.234,5” is not written as a plain number
            write 1234.5
        number.invalid: “1.234” can be read in two ways
            write 1234, or 1.2340 for a fraction
        number.invalid: “-5” is negative
            a count cannot be less than zero
        number.invalid: “12345678901234567890” has too many digits
            at most 18 may stand before the point and 12 after it
        symbol.invalid: “Nghị quyết số 28-NQ/TW” is not a document's symbol
            write the symbol alone: 28-NQ/TW
        symbol.invalid: “28” is not a document's symbol
            write it as 28-NQ/TW, 42/2022/NĐ-CP, 156/QĐ-UBND or 45/2019/QH14

        """)
  }

  @Test func saysInVietnameseWhatIsWrongAndWhatToDo() {
    #expect(
      words(.vi) == """
        encoding.utf16: tệp ở dạng UTF-16
            lưu lại dạng UTF-8
        encoding.invalid: byte 0xC0 ở đây không phải UTF-8
            lưu lại tệp dạng UTF-8
        encoding.invalid: byte 0xA7 không phải UTF-8: tệp có vẻ dùng bảng mã TCVN3 (ABC)
            chuyển mã: iconv -f TCVN -t UTF-8 CU.md > MOI.md
        encoding.invalid: byte 0xD1 không phải UTF-8: tệp có vẻ dùng bảng mã VNI-Windows
            chuyển sang Unicode, chẳng hạn bằng công cụ của UniKey, rồi lưu dạng UTF-8
        control.char: ký tự điều khiển U+0007
            xóa đi: ký tự này không hiện ra và RSS không cho phép
        control.nonchar: U+FFFE không phải là ký tự
            xóa đi: Unicode không cho dùng mã này trong văn bản
        bidi: U+202E làm đổi thứ tự hiện của chữ
            xóa đi: tiếng Việt không cần ký tự này
        invisible: U+200B là ký tự không hiện ra
            xóa đi: chữ ở đây phải đúng như mắt thấy
        file.toolarge: tệp có 3.000.000 byte, quá giới hạn 2.097.152 byte
            tách tệp ra, hoặc tăng `file-limit` trong portal.yaml
        date.invalid: “hôm nay” không phải là ngày
            viết theo dạng 2024-04-09, 2024-04-09T21:58 hoặc 09/04/2024 21:58
        date.invalid: ngày “30/02” thiếu năm
            viết đủ cả năm, như 09/04/2024
        date.invalid: tháng và ngày trong “2024-2-3” phải đủ hai chữ số
            viết 2024-02-03
        date.invalid: “10h” sau ngày không phải là giờ
            viết theo dạng 2024-04-09, 2024-04-09T21:58 hoặc 09/04/2024 21:58
        date.invalid: “24” không phải là năm từ 1900 đến 2199
            viết năm đủ bốn chữ số, như 2024
        date.invalid: không có tháng 23
            có phải 23/04/2024?
        date.invalid: không có tháng 13
            tháng từ 01 đến 12: viết 2024-04-09 hoặc 09/04/2024
        date.invalid: ngày 31/02/2024 không có thật (tháng 2/2024 có 29 ngày)
            viết theo dạng 2024-02-29 hoặc 29/02/2024
        date.invalid: ngày 29/02/2023 không có thật (tháng 2/2023 có 28 ngày)
            viết theo dạng 2023-02-28 hoặc 28/02/2023
        date.invalid: ngày 45/11/2024 không có thật (tháng 11/2024 có 30 ngày)
            viết theo dạng 2024-11-30 hoặc 30/11/2024
        date.invalid: không có giờ 24
            nửa đêm là 00:00 của ngày hôm sau
        date.invalid: không có giờ 25
            giờ từ 00 đến 23
        date.invalid: không có phút 60
            phút từ 00 đến 59
        date.invalid: không có giây 60
            giây từ 00 đến 59
        date.invalid: “+15:00” không phải là múi giờ
            viết như +07:00, hoặc bỏ đi để dùng múi giờ của cổng
        period.invalid: “Quý I/2024” không phải là kỳ báo cáo
            viết 2024, 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024-03-05, hoặc hai kỳ có / ở giữa
        period.invalid: “2017-2020” không phải là kỳ báo cáo
            viết 2017/2020
        period.invalid: không có quý 5
            viết Q1, Q2, Q3 hoặc Q4
        period.invalid: không có nửa năm thứ 3
            viết H1 hoặc H2
        period.invalid: không có kỳ “6M”
            viết 2024-H1
        period.invalid: không có kỳ “4M”
            chỉ có 9M; kỳ khác viết tháng đầu và tháng cuối, như 2024-01/2024-04
        period.invalid: kỳ kết thúc (2023-05) trước khi bắt đầu (2024)
            viết kỳ sớm hơn trước: 2023-05/2024
        number.invalid: “NaN” không phải là số
            chỉ viết chữ số, phần lẻ sau dấu chấm: 2640 hoặc 97.55
        number.invalid: “1.234,5” chưa đúng dạng số
            viết 1234.5
        number.invalid: “1.234” có hai cách hiểu
            viết 1234, hoặc 1.2340 nếu là số lẻ
        number.invalid: “-5” là số âm
            số đếm không được nhỏ hơn 0
        number.invalid: “12345678901234567890” có quá nhiều chữ số
            nhiều nhất 18 chữ số trước dấu chấm và 12 chữ số sau
        symbol.invalid: “Nghị quyết số 28-NQ/TW” không phải là số, ký hiệu văn bản
            chỉ viết số, ký hiệu: 28-NQ/TW
        symbol.invalid: “28” không phải là số, ký hiệu văn bản
            viết như 28-NQ/TW, 42/2022/NĐ-CP, 156/QĐ-UBND hoặc 45/2019/QH14

        """)
  }

  @Test func summariesAreClauses() {
    for language in MessageLanguage.allCases {
      for problem in Self.problems {
        let summary = language.words(for: problem).summary
        #expect(!summary.hasSuffix("."), "\(summary)")
        #expect(summary.hasPrefix("U+") || summary.first?.isUppercase == false, "\(summary)")
      }
    }
  }
}
