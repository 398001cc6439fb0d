import PolicyData

extension GuardState {
  func write(to json: inout CanonicalJSON) {
    json.object { json in
      json.key("groups")
      json.array { json in for group in groups { json.string(group) } }
      json.key("packs")
      json.array { json in for pack in packs { pack.write(to: &json) } }
      json.member("protection", protection.rawValue)
    }
  }

  init?(_ json: JSONValue) {
    guard let protection = json["protection"]?.string.flatMap(ProtectionState.init(rawValue:)),
      let groups = json["groups"]?.array, let packs = json["packs"]?.array
    else { return nil }
    let names = groups.compactMap(\.string), states = packs.compactMap(PackState.init)
    guard names.count == groups.count, states.count == packs.count else { return nil }
    self.init(protection: protection, groups: names, packs: states)
  }
}

extension GuardState.PackState {
  fileprivate func write(to json: inout CanonicalJSON) {
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
