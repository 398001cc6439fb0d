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
    guard words.count == 6, words[0] == "process", words[2] == "on", words[4] == "since", words[5].hasSuffix("\n"),
      let process = Int32(words[1]), process > 0, Self.isHost(words[3])
    else { return nil }
    do {
      self.init(process: process, host: String(words[3]), since: try Date(String(words[5].dropLast()), strategy: .iso8601))
    } catch {
      return nil
    }
  }

  private static func isHost(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 255
      && text.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains($0)) }
  }
}
