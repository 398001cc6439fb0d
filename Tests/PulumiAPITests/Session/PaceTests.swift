import Testing

@testable import PulumiAPI

@Suite("The shared pace")
struct PaceTests {
  @Test("lets requests pass as long as nobody paused it")
  func free() async throws {
    let time = VirtualTime()
    try await Pace(time.pacing()).wait()
    #expect(time.sleeps == [])
  }

  @Test("holds every request until the longest pause has passed")
  func pause() async throws {
    let time = VirtualTime()
    let pace = Pace(time.pacing())
    pace.pause(for: .seconds(9))
    pace.pause(for: .seconds(3))
    try await pace.wait()
    #expect(time.sleeps == [.seconds(9)])
    try await pace.wait()
    #expect(time.sleeps == [.seconds(9)])
  }

  @Test("ends with the task")
  func cancelled() async {
    let pace = Pace(VirtualTime().pacing())
    pace.pause(for: .seconds(9))
    let task = Task { try await pace.wait() }
    task.cancel()
    await #expect(throws: APIError.cancelled) { try await task.value }
  }
}
