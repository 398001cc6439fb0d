/// Hands out one object for equal packs, and one for equal configurations.
package struct PackPool: Sendable {
  private var packs: Set<RequiredPolicyPack> = []
  private var configurations: Set<PolicyPackConfiguration> = [.none]
  private var ofJSON: [Known: PolicyPackConfiguration] = [:]

  /// Equal texts are mostly one value in memory (``SharedJSON``), and comparing that takes no time: so the hash is of
  /// little more than the keys' number.
  private struct Known: Hashable {
    let json: JSONValue

    func hash(into hasher: inout Hasher) {
      hasher.combine(json.members?.count)
      hasher.combine(json.members?.last?.key)
    }
  }

  package init() {}

  package mutating func unique(_ pack: RequiredPolicyPack) -> RequiredPolicyPack {
    packs.insert(pack).memberAfterInsert
  }

  /// - Parameter json: as in an answer.
  package mutating func configuration(_ json: JSONValue?) -> PolicyPackConfiguration {
    guard let json else { return .none }
    if let known = ofJSON[Known(json: json)] { return known }
    let configuration = unique(PolicyPackConfiguration(json))
    ofJSON[Known(json: json)] = configuration
    return configuration
  }

  package mutating func unique(_ configuration: PolicyPackConfiguration) -> PolicyPackConfiguration {
    configurations.insert(configuration).memberAfterInsert
  }
}
