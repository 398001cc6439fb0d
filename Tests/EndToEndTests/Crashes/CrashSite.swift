import Foundation

/// A portal whose builds are killed, and what must be true of it afterwards.
struct CrashSite {
  let program: Program

  init() throws { program = try Program() }

  /// Every published file with its bytes.
  var published: [String: Data] {
    get throws {
      let folder = program.folder.appending(path: "public")
      var files: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
        let file = folder.appending(path: path)
        let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
        if !isFolder { files[path] = try Data(contentsOf: file) }
      }
      return files
    }
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: program.folder.path) }
  }

  /// What a build that ended well does not leave behind.
  var rubbish: [String] {
    get throws {
      let records = ["manifest", "links", "changed.txt", "deleted.txt"].map { ".public.\($0)" }
      let known = Set(records + ["public", ".public.spare", "site.json", "history.sqlite"])
      return try names.filter { !known.contains($0) && !$0.hasPrefix(".out-") && !$0.hasPrefix(".err-") }
        .sorted()
    }
  }

  /// Whether the build was killed in the middle of its work.
  var hasLeftovers: Bool { (try? names.contains(".public.staging")) ?? false }

  func build(asOf night: Int) async throws { try await succeed(["build", "--as-of", "\(night)"]) }

  func succeed(_ arguments: [String]) async throws {
    let outcome = try await program.start(arguments, environment: ["PULUMI_ACCESS_TOKEN": "t"]).outcome()
    guard outcome.status == 0 else { throw Failed(errors: outcome.errors) }
  }

  /// The sites of some nights, as builds make them that nobody disturbs.
  func publishedNights(_ nights: [Int]) async throws -> [Int: [String: Data]] {
    var sites: [Int: [String: Data]] = [:]
    for night in nights {
      try await build(asOf: night)
      sites[night] = try published
    }
    return sites
  }

  func duration(of body: () async throws -> Void) async rethrows -> Duration {
    let start = ContinuousClock.now
    try await body()
    return .now - start
  }

  /// Starts a build, and ends it at a random moment of the time that one takes: most as `kill -9` does.
  func kill(_ arguments: [String], within span: Duration, number: Int) async throws {
    let running = try program.start(arguments, environment: ["PULUMI_ACCESS_TOKEN": "t"])
    try await Task.sleep(for: span * Double.random(in: 0...1.1))
    let signal = [SIGKILL, SIGKILL, SIGKILL, SIGTERM, SIGINT][number % 5]
    Foundation.kill(running.identifier, signal)
    _ = try await running.outcome()
  }

  private struct Failed: Error { let errors: String }
}

/// In which state kills found the site.
struct CrashTally: CustomStringConvertible {
  private var kills = 0
  private var old = 0
  private var new = 0
  private var staging = 0

  mutating func count(isOld: Bool, isNew: Bool, _ wasStaging: Bool) {
    kills += 1
    if isOld { old += 1 }
    if isNew { new += 1 }
    if wasStaging { staging += 1 }
  }

  var description: String {
    "\(kills) kills: the old site stood after \(old), the new one after \(new); \(staging) left a staging folder"
  }
}
