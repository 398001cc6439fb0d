/// Where in a JSON document a value stands: `requirements[0].level`.
package struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  package enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  package private(set) var steps: [Step] = []

  package init(_ steps: [Step] = []) { self.steps = steps }

  package mutating func append(_ step: Step) { steps.append(step) }
  package mutating func removeLast() { steps.removeLast() }

  package func appending(_ step: Step) -> JSONPath { JSONPath(steps + [step]) }

  package var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}
