import Spelling

/// All templates of a theme, compiled together: partials and parents are found when compiling, not when rendering.
/// Immutable, and shared by all who render.
package final class TemplateLibrary: Sendable {
  let programs: [Program]
  let code: Code
  let strictness: Strictness
  private let indexes: [String: Int]

  /// - Throws: every problem of every template at once.
  package init(sources: [TemplateSource], strictness: Strictness = .strict) throws(TemplateErrors) {
    var errors: [TemplateError] = []
    let indexes = Dictionary(sources.enumerated().map { ($1.name, $0) }) { first, _ in first }
    var programs: [Program] = []
    var code = Code()
    for (index, source) in sources.enumerated() {
      var parser = Parser(source, index: index, library: indexes, strictness: strictness)
      programs.append(Program(source: source, range: code.append(parser.parse())))
      errors += parser.errors
    }
    if let first = errors.first { throw TemplateErrors(first: first, others: Array(errors.dropFirst())) }
    self.programs = programs
    self.code = code
    self.indexes = indexes
    self.strictness = strictness
  }

  /// - Throws: an error that names the nearest template, where there is none of this name.
  package func template(_ name: String) throws(TemplateError) -> Template {
    guard let index = indexes[name] else {
      throw TemplateError(
        file: "", place: nil,
        reason: .noTemplate(name, nearest: Suggestion.nearest(to: name, among: indexes.keys)))
    }
    return Template(library: self, index: index)
  }
}

/// Where a template's compiled form stands in the library's ``Code``.
struct Program: Sendable {
  let source: TemplateSource
  let range: Range<Int>
}
