internal import Synchronization

/// Runs work over the positions of a list on several threads, in slices.
struct Workers {
  /// How many run at once, at least 1.
  let count: Int

  /// Calls `work` once for every slice, and gives what it made in the order of positions. `begin`
  /// makes what one worker keeps from slice to slice, such as buffers.
  func map<State, Value: Sendable>(
    _ total: Int, slice: Int = 64, begin: @Sendable (_ worker: Int) -> State,
    _ work: @Sendable (inout State, Range<Int>, inout [Value]) -> Void
  ) async -> [Value] {
    let slices = (total + slice - 1) / slice
    guard count > 1, slices > 1 else {
      var state = begin(0)
      var values: [Value] = []
      if total > 0 { work(&state, 0..<total, &values) }
      return values
    }
    return await withoutActuallyEscaping(begin) { begin in
      await withoutActuallyEscaping(work) { work in
        await spread(total, slice, slices, begin, work)
      }
    }
  }

  private func spread<State, Value: Sendable>(
    _ total: Int, _ slice: Int, _ slices: Int,
    _ begin: @escaping @Sendable (Int) -> State,
    _ work: @escaping @Sendable (inout State, Range<Int>, inout [Value]) -> Void
  ) async -> [Value] {
    let next = Counter()
    return await withTaskGroup(of: [(Int, [Value])].self) { group in
      for worker in 0..<min(count, slices) {
        group.addTask {
          var state = begin(worker)
          var done: [(Int, [Value])] = []
          while true {
            let position = next.take()
            guard position < slices else { return done }
            var values: [Value] = []
            values.reserveCapacity(slice)
            work(&state, position * slice..<min(total, (position + 1) * slice), &values)
            done.append((position, values))
          }
        }
      }
      var parts = [[Value]](repeating: [], count: slices)
      for await done in group {
        for (position, values) in done { parts[position] = values }
      }
      return parts.flatMap { $0 }
    }
  }

  /// Hands out slices.
  private final class Counter: Sendable {
    private let value = Atomic(0)

    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}
