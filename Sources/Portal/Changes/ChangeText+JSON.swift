import PolicyData

extension ChangeText {
  var members: [JSONValue.Member] {
    let texts = [
      ("opening", opening), ("subject", subject.rawValue), ("name", name), ("quiet", quiet), ("says", says),
      ("detail", detail), ("alarm", alarm),
    ]
    return texts.filter { !$0.1.isEmpty }.map { JSONValue.Member($0.0, .string($0.1)) }
      + (step.map { [.init("from", $0.from.json), .init("to", $0.to.json)] } ?? [])
  }

  /// What is missing is empty.
  init(_ json: JSONValue) {
    func text(_ name: String) -> String { json[name]?.string ?? "" }
    opening = text("opening")
    subject = Subject(rawValue: text("subject")) ?? .stack
    name = text("name")
    quiet = text("quiet")
    says = text("says")
    detail = text("detail")
    alarm = text("alarm")
    if let from = json["from"].flatMap(State.init), let to = json["to"].flatMap(State.init) {
      step = Step(from: from, to: to)
    }
  }
}

extension ChangeText.State {
  fileprivate var json: JSONValue { .array([.string(text), .string(kind.rawValue)]) }

  fileprivate init?(_ json: JSONValue) {
    guard let parts = json.array?.compactMap(\.string), parts.count == 2 else { return nil }
    self.init(text: parts[0], kind: Kind(rawValue: parts[1]) ?? .word)
  }
}
