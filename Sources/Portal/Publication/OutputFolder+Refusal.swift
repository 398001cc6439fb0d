import Foundation

// A site replaces what was there before: so a folder that may hold anything else is refused, never emptied.
extension OutputFolder {
  /// Lies in every site, so that the next build knows it for ours. That it is there counts, not what it says:
  /// after a power cut it may be empty.
  static let marker = ".policy-portal"
  /// Of a site that has the one of an earlier site until it gets its own.
  static let nextMarker = ".policy-portal.next"
  static let markerText =
    "Made by policy-portal. The next build replaces this folder, with all that is in it.\n"

  /// Throws unless the folder is missing, empty or an earlier site of ours.
  func refuseForeign(
    home: String = URL.homeDirectory.resolvingSymlinksInPath().path,
    workingFolder: String = FileManager.default.currentDirectoryPath
  ) throws(PublicationError) {
    if let refusal = try refusal(home: home, workingFolder: workingFolder) {
      throw .refused(output: given, refusal)
    }
  }

  /// Whether something beside the output is a leftover of ours: marked, or so young that it is empty.
  func isOurs(_ name: String) throws(Errno) -> Bool {
    let folder = try parent.subfolder(name)
    if try folder.status(of: Self.marker)?.isFile == true { return true }
    return try folder.entries().isEmpty
  }

  private typealias Refusal = PublicationError.Refusal

  private func refusal(home: String, workingFolder: String) throws(PublicationError) -> Refusal? {
    if path == "/" { return .root }
    if contains(home) { return .home }
    if contains(workingFolder) { return .workingFolder }
    do throws(Errno) {
      guard let status = try parent.status(of: name) else { return nil }
      guard status.isFolder else { return .file }
      guard try parent.status().st_dev == status.st_dev else { return .mountPoint }
      let folder = try parent.subfolder(name)
      for project in ["site.json", ".git"] where try folder.status(of: project) != nil {
        return .holds(project)
      }
      return try isOurs(name) ? nil : .foreign
    } catch {
      throw .failed(.read, given, error)
    }
  }

  private func contains(_ other: String) -> Bool { "\(other)/".utf8.starts(with: "\(path)/".utf8) }
}
