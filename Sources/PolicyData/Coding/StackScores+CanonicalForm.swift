/// One flat list: project, stack, then each pack and the service's own number for its score.
extension StackScores: CanonicalForm {
  package func write(to json: inout CanonicalJSON) {
    json.array { json in
      json.string(project)
      json.string(stack)
      for score in scores {
        json.string(score.pack)
        json.number(score.score.number)
      }
    }
  }

  package init(canonical json: JSONValue) throws(DocumentError) {
    guard let list = json.array, list.count >= 2, let project = list[0].string, let stack = list[1].string
    else { throw DocumentError(problem: "scores that are none") }
    let scores = try stride(from: 2, to: list.count, by: 2).map { (index) throws(DocumentError) in
      guard let pack = list[index].string, list.indices.contains(index + 1),
        let score = list[index + 1].integer.flatMap({ ComplianceScore($0) })
      else { throw DocumentError(problem: "a score that is none") }
      return PackScore(pack: pack, score: score)
    }
    self.init(project: project, stack: stack, scores: scores)
  }
}

extension ComplianceScore {
  fileprivate var number: Int {
    switch self {
    case .percent(let percent): percent
    case .notApplicable: -1
    case .configurationError: -2
    }
  }
}
