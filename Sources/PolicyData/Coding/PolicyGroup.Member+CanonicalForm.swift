/// A pair, project and stack: a group may have thousands.
extension PolicyGroup.Member: CanonicalForm {
  package func write(to json: inout CanonicalJSON) {
    json.array {
      $0.string(project)
      $0.string(stack)
    }
  }

  package init(canonical json: JSONValue) throws(DocumentError) {
    guard let pair = json.array, pair.count == 2, let project = pair[0].string, let stack = pair[1].string
    else { throw DocumentError(problem: "a member that is none") }
    self.init(project: project, stack: stack)
  }
}
