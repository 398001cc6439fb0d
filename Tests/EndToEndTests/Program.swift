import Foundation
import Testing

/// The real binary, run as users run it: in a folder of its own, with an environment of its own.
final class Program: Sendable {
  let folder = URL(filePath: "/tmp").resolvingSymlinksInPath()
    .appending(path: "portal-\(UUID().uuidString)", directoryHint: .isDirectory)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch {
      FileHandle.standardError.write(Data("cannot remove \(folder.path): \(error)\n".utf8))
    }
  }

  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Beside the test bundle, where SwiftPM builds it.
  private static var binary: URL {
    let bundle =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
    let folder = bundle.pathExtension == "xctest" ? bundle.deletingLastPathComponent() : bundle
    return folder.appending(path: "policy-portal")
  }

  /// Waiting for a process must not hold a thread of Swift's pool: the simulator that it talks to runs on the same.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
    let running = try start(arguments, environment: environment)
    return try await running.outcome()
  }

  func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Running {
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let logs = [".out-\(UUID().uuidString)", ".err-\(UUID().uuidString)"].map { folder.appending(path: $0) }
    for log in logs { _ = FileManager.default.createFile(atPath: log.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: logs[0])
    process.standardError = try FileHandle(forWritingTo: logs[1])
    return try Running(process, output: logs[0], errors: logs[1])
  }

  func write(_ text: String, to path: String = "site.json") throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// Files of the published site, and whatever else is visible or hidden but for our own logs, the archive, and what
  /// a build notes for the next one.
  var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { name in
          ![".manifest", ".links", ".changed.txt", ".deleted.txt"].contains {
            name.hasPrefix(".") && name.hasSuffix($0)
          }
        }
        .filter {
          !$0.hasPrefix(".out-") && !$0.hasPrefix(".err-") && !$0.hasPrefix(".public.spare")
            && !$0.hasPrefix("history.sqlite")
        }
        .sorted()
    }
  }
}

/// A program that runs.
final class Running: Sendable {
  let identifier: Int32
  private let output: URL
  private let errors: URL
  private let status: Task<Int32, Never>

  init(_ process: Process, output: URL, errors: URL) throws {
    self.output = output
    self.errors = errors
    let (statuses, continuation) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      continuation.yield(process.terminationStatus)
      continuation.finish()
    }
    try process.run()
    identifier = process.processIdentifier
    status = Task { await statuses.first { _ in true } ?? -1 }
  }

  func outcome() async throws -> Program.Outcome {
    let status = await status.value
    return Program.Outcome(status: status, output: try outputSoFar, errors: try errorsSoFar)
  }

  var outputSoFar: String {
    get throws { String(decoding: try Data(contentsOf: output), as: UTF8.self) }
  }

  var errorsSoFar: String {
    get throws { String(decoding: try Data(contentsOf: errors), as: UTF8.self) }
  }

  /// Waits for something that the program says.
  func says(_ words: String) async throws {
    while try !errorsSoFar.contains(words) { try await Task.sleep(for: .milliseconds(5)) }
  }
}
