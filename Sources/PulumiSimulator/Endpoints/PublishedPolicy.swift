import PolicyData

extension World.Policy {
  /// A policy of a pack version (`AppPolicy`). What the author left out is left out here, but for the display
  /// name and the message, which the service writes as `""`.
  var published: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("displayName", .string(displayName)),
      .init("description", .string(description)), .init("enforcementLevel", .string(level.description)),
      .init("message", .string(message)),
    ]
    if !severity.isEmpty { members.append(.init("severity", .string(severity))) }
    if let framework { members.append(.init("framework", framework.published)) }
    if !tags.isEmpty { members.append(.init("tags", .array(tags.map(JSONValue.string)))) }
    if !remediationSteps.isEmpty { members.append(.init("remediationSteps", .string(remediationSteps))) }
    if !url.isEmpty { members.append(.init("url", .string(url))) }
    if !parameters.isEmpty { members.append(.init("configSchema", schema)) }
    return .object(members: members)
  }

  private static let level: JSONValue = [
    "type": "string", "enum": ["advisory", "mandatory", "remediate", "disabled"],
  ]

  /// The SDK adds the level to the parameters that the author declared (recorded 11).
  private var schema: JSONValue {
    let properties = parameters + [.init("enforcementLevel", Self.level)]
    var members: [JSONValue.Member] = [
      .init("type", "object"), .init("properties", .object(members: properties)),
    ]
    if !requiredParameters.isEmpty {
      members.append(.init("required", .array(requiredParameters.map(JSONValue.string))))
    }
    return .object(members: members)
  }
}

extension World.Framework {
  fileprivate var published: JSONValue {
    [
      "name": .string(name), "version": .string(version), "reference": .string(reference),
      "specification": .string(specification),
    ]
  }
}
