import Foundation
import Testing

@testable import Portal

@Suite("Who holds a lock")
struct LockHolderTests {
  @Test("the text of a lock file can be read back")
  func isReversible() throws {
    let holder = LockHolder(
      process: 4711, host: "build-7.acme.example", since: Date(timeIntervalSince1970: 1_787_278_445))
    #expect(holder.text == "process 4711 on build-7.acme.example since 2026-08-21T02:14:05Z\n")
    #expect(LockHolder(text: holder.text) == holder)
    #expect(LockHolder(text: LockHolder.current.text)?.process == getpid())
  }

  @Test(
    "anything else names nobody",
    arguments: [
      "", "process 4711 on build-7 since", "process 4711 on build-7 since 2026-08-21T02:14:05Z",
      "process 0 on build-7 since 2026-08-21T02:14:05Z\n",
      "process x on build-7 since 2026-08-21T02:14:05Z\n",
      "process 4711 on \u{1B}[2J since 2026-08-21T02:14:05Z\n",
      "process 4711 on  since 2026-08-21T02:14:05Z\n",
      "process 4711 on é since 2026-08-21T02:14:05Z\n", "process 4711 on build-7 since today\n",
      "process 99999999999 on build-7 since 2026-08-21T02:14:05Z\n",
    ])
  func refuses(text: String) {
    #expect(LockHolder(text: text) == nil)
  }
}
