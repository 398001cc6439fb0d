import PolicyData

/// The words in which the sample's groups configure packs.
extension JSONValue {
  /// `all` is the level of every policy without one of its own.
  static func settings(all: String? = nil, _ rules: [String: JSONValue] = [:]) -> JSONValue {
    var members = rules.map { Member($0.key, $0.value) }
    if let all { members.append(Member("all", .rule(all))) }
    return .object(members: members)
  }

  /// What is set for one policy; without a level, that of `all` holds.
  static func rule(_ level: String? = nil, _ parameters: [String: JSONValue] = [:]) -> JSONValue {
    var members = parameters.map { Member($0.key, $0.value) }
    if let level { members.append(Member("enforcementLevel", .string(level))) }
    return .object(members: members)
  }
}
