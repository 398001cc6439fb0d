import Foundation

/// The files that a build reads, as they are at one moment. Two that are equal make the same site.
struct WatchedFiles: Equatable {
  var configuration: FileStamp?
  var theme: [String: FileStamp]

  init(configuration: URL, theme: URL?) {
    self.configuration = FileStamp(configuration.path)
    self.theme = Self.stamps(of: theme)
  }

  /// The parts of a theme, and nothing beside them: the folder may be a whole project. Hidden files are editors'.
  static func stamps(of theme: URL?) -> [String: FileStamp] {
    guard let theme else { return [:] }
    let paths = ["templates", "assets"].flatMap { part in
      (FileManager.default.subpaths(atPath: theme.appending(path: part).path) ?? []).map { "\(part)/\($0)" }
    }
    let visible = paths.filter { path in !path.split(separator: "/").contains { $0.hasPrefix(".") } }
    return (visible + ["xhtml.dtd"]).reduce(into: [:]) { stamps, path in
      stamps[path] = FileStamp(theme.appending(path: path).path)
    }
  }
}
