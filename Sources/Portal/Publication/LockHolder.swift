import Foundation

/// Who is building a site, as its lock file tells: `process 4711 on build-7 since 2026-08-21T02:14:05Z`.
package struct LockHolder: Hashable, Sendable {
  let process: Int32
  let host: String
  let since: Date
}

extension LockHolder {
  /// More than any process writes.
  static let sizeLimit = 512

  static var current: LockHolder {
    var name = [CChar](repeating: 0, count: 256)
    // Not ProcessInfo's hostName, which asks the network.
    let isKnown = gethostname(&name, name.count - 1) == 0
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return LockHolder(
      process: getpid(), host: isKnown && isHost(host) ? host : "unknown", since: .now)
  }

  var text: String { "process \(process) on \(host) since \(since.formatted(.iso8601))\n" }

  /// Nil for any other text: the file may have been written by anyone, or half.
  init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 6, words[0] == "process", words[2] == "on", words[4] == "since",
      words[5].hasSuffix("\n"),
      let process = Int32(words[1]), process > 0, Self.isHost(words[3])
    else { return nil }
    do {
      let since = try Date(String(words[5].dropLast()), strategy: .iso8601)
      self.init(process: process, host: String(words[3]), since: since)
    } catch {
      return nil
    }
  }

  private static func isHost(_ text: some StringProtocol) -> Bool {
    (1...255).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
