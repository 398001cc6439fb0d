/// What a rendering depends on: the texts of a template and of all that it calls, and of a value what they ask for.
///
/// A member of an object whose name stands in none of these texts cannot be seen, and so is no input: a page that is
/// handed the time of the night, but does not show it, has the same input every night.
package struct TemplateInput: Sendable {
  private let key: FingerprintKey
  /// The names that the templates ask for, with a number each.
  private let numbers: [String: UInt32]
  private let texts: Fingerprint

  package init(_ template: Template, key: FingerprintKey) {
    let programs = Calls(from: template).programs
    let names = Set(programs.flatMap { Names(in: $0.nodes).all }).sorted()
    var encoder = InputEncoder(names: [:])
    encoder.append(template.library.programs[template.index].source.name)
    for program in programs.sorted(by: { $0.source.name < $1.source.name }) { encoder.append(program.source) }
    self.key = key
    numbers = Dictionary(
      uniqueKeysWithValues: zip(names, names.indices.map { UInt32(truncatingIfNeeded: $0) }))
    texts = key.fingerprint(of: encoder.bytes)
  }

  /// Of all that decides what is rendered of a value.
  /// - Parameter markup: tells the fingerprint of a piece of markup: it may stand on many pages.
  package func fingerprint(of value: Value, markup: (Markup) -> Fingerprint) -> Fingerprint {
    var encoder = InputEncoder(names: numbers)
    encoder.append(texts)
    encoder.append(value, markup: markup)
    return key.fingerprint(of: encoder.bytes)
  }
}

extension TemplateLibrary {
  /// Of all templates.
  package func fingerprint(key: FingerprintKey) -> Fingerprint {
    var encoder = InputEncoder(names: [:])
    for program in programs.sorted(by: { $0.source.name < $1.source.name }) { encoder.append(program.source) }
    return key.fingerprint(of: encoder.bytes)
  }
}

/// A template and all that it calls, directly or not.
private struct Calls {
  private let library: TemplateLibrary
  private var seen: Set<Int> = []
  private(set) var programs: [Program] = []

  init(from template: Template) {
    library = template.library
    add(template.index)
  }

  private mutating func add(_ index: Int) {
    guard seen.insert(index).inserted else { return }
    programs.append(library.programs[index])
    add(library.programs[index].nodes)
  }

  private mutating func add(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .literal, .variable: break
      case .section(_, let content, _), .inverted(_, let content, _), .block(_, let content, _): add(content)
      case .partial(let index, _, _): add(index)
      case .parent(let index, let blocks, _, _):
        add(index)
        for content in blocks.values { add(content) }
      }
    }
  }
}

/// The names that a template's own text asks for. Of a dotted name, each part.
private struct Names {
  private(set) var all: Set<String> = []

  init(in nodes: [Node]) { add(nodes) }

  private mutating func add(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .literal, .partial: break
      case .variable(let name, _, _): add(name)
      case .section(let name, let content, _), .inverted(let name, let content, _):
        add(name)
        add(content)
      case .block(_, let content, _): add(content)
      case .parent(_, let blocks, _, _): for content in blocks.values { add(content) }
      }
    }
  }

  private mutating func add(_ name: Name) {
    switch name {
    case .current: break
    case .simple(let name): all.insert(name)
    case .dotted(let parts): all.formUnion(parts)
    }
  }
}
