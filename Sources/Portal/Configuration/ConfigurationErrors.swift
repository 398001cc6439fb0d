package import PolicyData

/// Everything that is wrong with a `site.json`, in the order of the text.
package struct ConfigurationErrors: Error, Hashable {
  /// Nobody reads on after so many; a generated file can have thousands.
  static let limit = 50

  /// As it was named by who asked: for messages.
  package let file: String
  package let problems: [Problem]
  /// How many more there are.
  package let omitted: Int

  package struct Problem: Hashable, Sendable {
    /// Nil where the file as a whole is meant.
    package let place: TextPlace?
    package let path: JSONPath
    package let error: ConfigurationError
  }
}

extension ConfigurationErrors {
  init(file: String, _ error: ConfigurationError, at place: TextPlace? = nil) {
    self.init(file: file, problems: [Problem(place: place, path: JSONPath(), error: error)], omitted: 0)
  }

  /// `positions` are the byte offsets of all values in the text. What has none stands in no text: it is the file's.
  init(file: String, _ findings: Findings, positions: [JSONPath: Int], in bytes: [UInt8]) {
    let sorted = findings.list.enumerated().map { (positions[$1.path] ?? 0, $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    let problems = sorted.prefix(Self.limit).map { offset, _, finding in
      Problem(place: TextPlace(offset: offset, in: bytes), path: finding.path, error: finding.error)
    }
    self.init(file: file, problems: problems, omitted: sorted.count - problems.count)
  }
}

extension ConfigurationErrors: CustomStringConvertible {
  /// A problem a line, place first; a second line says the way out.
  package var description: String {
    let lines = problems.map { problem in
      let place = problem.place.map { ":\($0)" } ?? ""
      let path = problem.path.steps.isEmpty ? "" : "\(problem.path.description.echoed()): "
      return "\(file)\(place): \(path)\(problem.error)"
    }
    return (lines + (omitted > 0 ? ["\(file): \(omitted) more problems"] : [])).joined(separator: "\n")
  }
}
