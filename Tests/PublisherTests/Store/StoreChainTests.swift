import Foundation
import Portal
import Testing

@testable import Publisher

/// Fault 60 for stores, and long histories of publishes and ways back.
@Suite struct StoreChainTests {
  private static let soak =
    ProcessInfo.processInfo.environment["PORTAL_SOAK"].flatMap(Int.init)

  @Test func whatIsLiveIsTheReleaseAfterAnyChainOfPublishesAndWaysBack() async throws {
    let seed = Self.soak == nil ? 7 : UInt64.random(in: 0...999_999)
    var random = SeededRandom(seed)
    let place = try await TestStore(.folder)
    var gazette = Gazette(items: 4)
    var history: [Int: TestStore.Files] = [:]
    var live: Int?
    for step in 0..<(Self.soak == nil ? 8 : 200) {
      let (all, known) = try await place.store.releases()
      #expect(known == live, "seed \(seed), step \(step)")
      if all.count > 1, Int.random(in: 0...2, using: &random) > 0 {
        let number = all.map(\.number).randomElement(using: &random) ?? 1
        _ = try await place.goBack(to: number)
        live = number
      } else {
        gazette.edit(&random)
        if let number = try await place.publish(gazette.files, keep: 3).number {
          history[number] = gazette.files
          live = number
        }
      }
      let wanted = live.flatMap { history[$0] }
      #expect(try await place.served() == wanted, "seed \(seed), step \(step)")
    }
  }

  @Test func oneThatIsKilledAtAnyMomentLeavesWholeFilesAndTheNextMendsThem() async throws {
    let place = try await TestStore(grace: 24)
    let seed = UInt64.random(in: 0...999_999)
    var random = SeededRandom(seed)
    var gazette = Gazette(items: 4)
    _ = try await place.publish(gazette.files)
    gazette.edit(&random)
    let whole = try await Deaths()
    _ = try await place.publish(
      gazette.files, by: try place.store(whole.environment(at: 0, after: 0), grace: 24 * 3600))
    let calls = try whole.count
    let count = min(200, Self.soak ?? 15)
    var kills = 0
    var old = gazette.files
    // What readers could get then, also what is soon to go.
    var before = try await place.served()
    // What has been under way since the last publish that came to its end.
    var tries: [TestStore.Files] = []
    var live = try await place.store.releases().live
    for number in 0..<count {
      gazette.edit(&random)
      tries.append(gazette.files)
      let environment = try await Deaths().environment(
        at: 1 + (calls - 1) * (number * 7 % count + 1) / count,
        after: Double.random(in: 0.01...0.2, using: &random))
      do {
        _ = try await place.publish(
          gazette.files, by: try place.store(environment, grace: 24 * 3600), isBreaking: true)
      } catch {
        kills += 1
      }
      // It may have come to what must be, and died of what is left to tidy up.
      let known = try await place.store.releases().live
      let left = try await place.served()
      if known != live { (old, before, tries, live) = (gazette.files, left, [], known) }
      let note = "seed \(seed), kill \(number) of \(count)"
      for (path, text) in left {
        let isKnown = ([before] + tries).contains { $0[path] == text }
        #expect(isKnown, "\(note): \(path): \(text)")
      }
      #expect(old.keys.allSatisfy { left[$0] != nil }, "\(note)")
      #expect(Gazette.broken(left, from: old.keys) == [], "\(note)")
      guard number % 3 == 2 else { continue }
      _ = try await place.publish(gazette.files, isBreaking: true)
      let new = gazette.files
      before = try await place.served()
      #expect(before.filter { new[$0.key] != nil } == new, "\(note)")
      if number % 5 == 4, let last = try await place.store.releases().all.last,
        let earlier = last.after
      {
        // Nor is anything lost that one can go back to.
        _ = try await place.goBack(to: earlier)
        #expect(try await place.served().filter { old[$0.key] != nil } == old, "\(note)")
        _ = try await place.goBack(to: last.number)
        before = try await place.served()
        #expect(before.filter { new[$0.key] != nil } == new, "\(note)")
      }
      (old, tries, live) = (new, [], try await place.store.releases().live)
    }
    #expect(kills > 5)
  }
}
