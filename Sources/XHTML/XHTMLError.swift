/// Why pages cannot be checked at all.
package enum XHTMLError: Error, Hashable {
  /// The grammar is broken, at so many places.
  case grammar([GrammarProblem])
  /// libxml2 could not be set up: memory.
  case noMemory

  package struct GrammarProblem: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let message: String
  }
}

extension XHTMLError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .grammar(let problems):
      problems.map { "\($0.file):\($0.line): \($0.message)" }.joined(separator: "\n")
    case .noMemory: "cannot check pages: libxml2 gets no memory"
    }
  }
}
