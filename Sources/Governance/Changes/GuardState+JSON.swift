import PolicyData

extension StatePool.PooledState {
  func write(to json: inout CanonicalJSON) {
    json.array { json in
      json.string(protection.rawValue)
      for places in [groups, packs] { json.array { json in for place in places { json.number(place) } } }
    }
  }
}

extension StateParts {
  /// - Parameter json: the summary.
  init?(_ json: JSONValue) {
    guard let groups = json["groups"]?.array?.allOrNil(\.string),
      let packs = json["packs"]?.array?.allOrNil({ GuardState.PackState($0) })
    else { return nil }
    self.init(groups: groups, packs: packs)
  }
}

extension GuardState {
  init?(_ json: JSONValue, of parts: StateParts) {
    guard let state = json.array, state.count == 3,
      let protection = state[0].string.flatMap(ProtectionState.init(rawValue:)),
      let groups = state[1].array?.allOrNil({ $0.element(of: parts.groups) }),
      let packs = state[2].array?.allOrNil({ $0.element(of: parts.packs) })
    else { return nil }
    self.init(protection: protection, groups: groups, packs: packs)
  }

  /// Of format 1, where a state names its groups and packs itself.
  init?(_ json: JSONValue) {
    guard let protection = json["protection"]?.string.flatMap(ProtectionState.init(rawValue:)),
      let groups = json["groups"]?.array?.allOrNil(\.string),
      let packs = json["packs"]?.array?.allOrNil({ PackState($0) })
    else { return nil }
    self.init(protection: protection, groups: groups, packs: packs)
  }
}

extension GuardState.PackState {
  func write(to json: inout CanonicalJSON) {
    json.array { json in
      json.string(name)
      json.string(mode.rawText)
      json.value(version.number.map { .number(String($0)) } ?? .null)
      json.string(version.tag)
    }
  }

  fileprivate convenience init?(_ json: JSONValue) {
    guard let parts = json.array, parts.count == 4, let name = parts[0].string,
      let mode = parts[1].string.flatMap(PackFacts.Mode.init(rawText:)), let tag = parts[3].string,
      parts[2] == .null || parts[2].integer != nil
    else { return nil }
    self.init(name: name, mode: mode, version: FoundVersion(number: parts[2].integer, tag: tag))
  }
}

extension PackFacts.Mode {
  private static let kept: [PackFacts.Mode] = [.preventative, .audit, .unclear]

  fileprivate init?(rawText: String) {
    guard let mode = Self.kept.first(where: { $0.rawText == rawText }) else { return nil }
    self = mode
  }
}

extension JSONValue {
  /// The element whose place the number is.
  fileprivate func element<Element>(of all: [Element]) -> Element? {
    integer.flatMap { all.indices.contains($0) ? all[$0] : nil }
  }
}

extension [JSONValue] {
  /// Nil where one of them is none.
  fileprivate func allOrNil<Value>(_ read: (JSONValue) -> Value?) -> [Value]? {
    var values: [Value] = []
    values.reserveCapacity(count)
    for json in self {
      guard let value = read(json) else { return nil }
      values.append(value)
    }
    return values
  }
}
