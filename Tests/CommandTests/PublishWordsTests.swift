import ArgumentParser
import Builder
import Portal
import Publisher
import Testing

@testable import Command

/// What is said of a publish that did not go well.
@Suite struct PublishWordsTests {
  private static let release = Release(
    number: 7, after: 6, made: Moment(seconds: 0, offset: 420), by: Bytes("lan@may-1"),
    program: Bytes("portal"), baseURL: Bytes("https://a.vn"), items: 1, files: 1, bytes: 1,
    flags: [])

  private static let failures: [(PublishFailure, code: Int32)] = [
    (.noTargets, 78), (.unknownTarget("x", nearest: nil, known: ["a", "b"]), 78),
    (.whichTarget(known: ["a", "b"]), 78), (.unfit(Unfitness.allCases), 1),
    (.overlaps(Bytes("/a")), 78), (.removesMuch(removed: 9, of: 20), 1),
    (.unwritableName(Bytes("a\u{1B}b")), 1), (.output(.locked(owner: "12")), 75),
    (.output(.notBuilt), 73), (.output(.altered(Bytes("a.html"))), 73),
    (.missing(program: "ssh"), 76), (.missingThere(program: "sha256sum"), 76),
    (.unreachable(host: "may", said: "ssh: no\nroute"), 76), (.hostKey(host: "may", said: "x"), 76),
    (.denied(host: "may", said: "x"), 76), (.full(said: "x"), 76),
    (.cutOff(command: "rsync a b", code: 12, said: ""), 76),
    (.failed(command: "ssh may: begin", code: 1, said: "x"), 76),
    (.foreignCurrent(place: "may:/a"), 73), (.noLinks(place: "may:/a"), 73),
    (.locked(by: "hoa@may-2 77 lúc"), 75),
    (.damagedManifest, 76), (.notAsSent(["a: FAILED"]), 76), (.wentBack(to: 6, ["a"]), 76),
    (.wentBack(to: nil, []), 76), (.noSuchRelease(3, known: [release], live: 7), 1),
    (.noSuchRelease(nil, known: [], live: nil), 1), (.interrupted, 130),
  ]

  private func said(_ language: MessageLanguage) -> String {
    Self.failures.map { failure, _ in
      let (what, help) = failure.words(language)
      return "\(what)\n  = \(help)\n"
    }.joined()
  }

  @Test func eachEndsWithItsCode() {
    for (failure, code) in Self.failures {
      #expect(failure.exitCode.rawValue == code, "\(failure)")
    }
  }

  @Test func saysInEnglishWhatIsWrongAndWhatToDo() {
    #expect(
      said(.en) == """
        portal.yaml names no target to publish to
          = add to Content/portal.yaml: publish: {targets: [{name: web, folder: /srv/portal}]}
        there is no target “x”
          = targets: a, b
        portal.yaml names several targets
          = name one: a, b; or set publish: {default: a}
        this must not be published: it has drafts (--drafts), it has items of the future (--future), it shows expired items (--expired), only this machine can reach its base-url, its clock is before that of the live release
          = leave that option out, or mend base-url; --force publishes all the same, and the release says so
        will not publish into /a: it holds, or lies in, the portal's sources or its output
          = name a folder of its own, such as /srv/portal
        9 of 20 live files would go
          = look at them with --dry-run -v; if that is what you want, add --allow-deletes
        no manifest can name "a\\u{1B}b"
          = rename the file: without a backslash and control characters
        another build is running (process 12)
          = wait for it to end and publish again
        there is no ledger of the build
          = see whether .portal/ can be written to
        a.html is not as the build has left it
          = does anybody change the output? publish again, and it is built anew
        ssh is not on this machine
          = install it: apt install openssh-client
        sha256sum is not on the other machine
          = install it there: apt install coreutils
        cannot reach may
            ssh: no
            route
          = look at the host's name, the port and the network; try: ssh may true
        the key of may is not the known one
            x
          = ask whoever runs that machine for its fingerprint, then add it to known_hosts with ssh-keyscan; never skip this
        may does not let you in
            x
          = passwords are not asked for: put your public key into authorized_keys there, and load the key with ssh-add
        no room is left at the target
            x
          = what is live is as it was; make room and publish again, what has arrived is gone on with
        cut off while sending (code 12): rsync a b
          = what is live is as it was; publish again, what has arrived is gone on with
        failed (code 1): ssh may: begin
            x
          = what is live is as it was
        may:/a/current is no link to a release
          = move it away, and have the web server read may:/a/current after the first publish
        may:/a is on a file system without links
          = take a folder of another disk (ext4, xfs, btrfs…), or publish there by rclone
        somebody else is publishing: hoa@may-2 77 lúc
          = wait and publish again; a lock left behind counts no more after 30 minutes, or use --force-unlock
        the manifest of the live release is damaged
          = --force sends everything anew; or portal rollback to another release
        what arrived is not what was sent
            a: FAILED
          = what is live is as it was; publish again, and look at the disk there if it stays so
        the new release was not as it should be once live
            a
          = went back to release 6 by itself; look at the disk there, then publish again
        the new release was not as it should be once live
          = nothing is live now; look at the disk there, then publish again
        there is no release 3
          = there are (* is live): 7*
        there is no release to go back to
          = nothing has been published yet
        interrupted
          = what is live is as it was

        """)
  }

  @Test func saysInVietnameseWhatIsWrongAndWhatToDo() {
    #expect(
      said(.vi) == """
        portal.yaml chưa có nơi đăng nào
          = thêm vào Content/portal.yaml: publish: {targets: [{name: web, folder: /srv/portal}]}
        không có nơi đăng “x”
          = các nơi đăng: a, b
        portal.yaml có nhiều nơi đăng
          = ghi tên một nơi: a, b; hoặc đặt publish: {default: a}
        bản này không nên đăng: có bản nháp (--drafts), có bài chưa đến ngày (--future), có bài đã hết hạn (--expired), base-url chỉ máy này vào được, đồng hồ đứng trước bản đang đăng
          = bỏ tùy chọn ấy hoặc sửa base-url; --force vẫn đăng và ghi lại điều đó trong bản phát hành
        không đăng vào /a: thư mục này chứa nội dung nguồn hoặc trang vừa dựng, hoặc nằm trong đó
          = chọn một thư mục riêng, như /srv/portal
        9 trong 20 tệp đang đăng sẽ mất
          = xem chúng bằng --dry-run -v; nếu đúng ý thì thêm --allow-deletes
        tên tệp không ghi được vào bản kê: "a\\u{1B}b"
          = đổi tên tệp: không dùng dấu gạch chéo ngược hay ký tự điều khiển
        một lần dựng khác đang chạy (tiến trình 12)
          = đợi nó xong rồi đăng lại
        không có sổ của lần dựng vừa rồi
          = xem .portal/ có ghi được không
        a.html không còn như lúc vừa dựng
          = có ai sửa trong thư mục kết quả chăng? đăng lại để dựng lại tệp
        máy này chưa có ssh
          = cài đặt: apt install openssh-client
        máy nhận chưa có sha256sum
          = cài đặt ở đó: apt install coreutils
        không kết nối được với may
            ssh: no
            route
          = kiểm tra tên máy, cổng và mạng; thử: ssh may true
        khóa của máy may không như đã biết
            x
          = hỏi người quản lý máy ấy về vân tay khóa rồi ghi vào known_hosts bằng ssh-keyscan; không bao giờ bỏ qua bước này
        may không cho vào
            x
          = mật khẩu không được hỏi: đưa khóa công khai vào authorized_keys ở đó, và nạp khóa bằng ssh-add
        hết chỗ trên đĩa ở nơi đăng
            x
          = trang đang đăng vẫn như cũ; giải phóng chỗ rồi đăng lại, phần đã gửi được dùng tiếp
        đang gửi thì đứt (mã 12): rsync a b
          = trang đang đăng vẫn như cũ; đăng lại, phần đã gửi được dùng tiếp
        không thực hiện được (mã 1): ssh may: begin
            x
          = trang đang đăng vẫn như cũ
        may:/a/current không phải liên kết đến một bản phát hành
          = đổi tên nó đi, và để máy chủ web đọc may:/a/current sau lần đăng đầu
        may:/a nằm trên hệ tệp không có liên kết
          = chọn thư mục trên đĩa khác (ext4, xfs, btrfs…), hoặc đăng bằng rclone vào đó
        người khác đang đăng: hoa@may-2 77 lúc
          = đợi xong rồi đăng lại; khóa bị bỏ quên hết hiệu lực sau 30 phút, hoặc dùng --force-unlock
        bản kê của trang đang đăng bị hỏng
          = --force đăng lại toàn bộ; hoặc portal rollback về một bản khác
        nơi đăng nhận không đúng những gì đã gửi
            a: FAILED
          = trang đang đăng vẫn như cũ; đăng lại, và xem đĩa ở đó nếu vẫn thế
        bản mới không đọc được đúng khi đã đưa lên
            a
          = đã tự quay về bản 6; xem đĩa ở nơi đăng rồi đăng lại
        bản mới không đọc được đúng khi đã đưa lên
          = chưa có bản nào đang đăng; xem đĩa ở nơi đăng rồi đăng lại
        không có bản 3
          = đang có (* là bản đang đăng): 7*
        không có bản nào để quay về
          = chưa có bản nào được đăng
        đã dừng theo yêu cầu
          = trang đang đăng vẫn như cũ

        """)
  }
}
