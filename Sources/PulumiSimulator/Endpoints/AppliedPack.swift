import PolicyData

extension World.AppliedPack {
  /// A pack as groups and stacks show it. One that is not in the world any more has neither tag nor display
  /// name, as in a real answer (recorded 06).
  func facts(in organization: World.Organization) -> [JSONValue.Member] {
    var facts: [JSONValue.Member] = [
      .init("name", .string(name)), .init("version", .number(String(version))),
    ]
    if let pack = organization.pack(name), let published = pack.version(version) {
      facts.append(.init("displayName", .string(pack.displayName)))
      facts.append(.init("versionTag", .string(published.tag)))
    }
    if let configuration { facts.append(.init("config", configuration)) }
    if !environments.isEmpty {
      facts.append(.init("environments", .array(environments.map(JSONValue.string))))
    }
    return facts
  }
}
