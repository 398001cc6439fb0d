/// A policy as its author published it (`AppPolicy`).
///
/// A reference to an immutable value: every configuration's rules and every control list it, and a copy of a structure of
/// this size counts references to a dozen parts.
package final class Policy: Sendable {
  /// Unique in its pack version.
  package let name: String
  package let displayName: String
  package let description: String
  /// The author's default; nil where the answer has none.
  package let defaultLevel: EnforcementLevel?
  /// `low`, `medium`, `high`, `critical`, an open set; nil where the author states none.
  package let severity: String?
  package let framework: Framework?
  package let tags: [String]
  package let remediationSteps: String
  /// Written by the author: text until its scheme is known to be http or https.
  package let url: String
  /// Parameter names to their JSON Schema, without the level that the service adds.
  package let parameters: [JSONValue.Member]
  package let requiredParameters: [String]

  /// The control that a policy answers to.
  package struct Framework: Hashable, Sendable {
    package let name: String
    package let version: String
    package let reference: String
    package let specification: String

    package init(name: String, version: String, reference: String, specification: String) {
      self.name = name
      self.version = version
      self.reference = reference
      self.specification = specification
    }
  }

  package init(
    name: String, displayName: String, description: String, defaultLevel: EnforcementLevel?,
    severity: String?,
    framework: Framework?, tags: [String], remediationSteps: String, url: String,
    parameters: [JSONValue.Member], requiredParameters: [String]
  ) {
    self.name = name
    self.displayName = displayName
    self.description = description
    self.defaultLevel = defaultLevel
    self.severity = severity
    self.framework = framework
    self.tags = tags
    self.remediationSteps = remediationSteps
    self.url = url
    self.parameters = parameters
    self.requiredParameters = requiredParameters
  }
}

extension Policy: Hashable {
  package static func == (left: Policy, right: Policy) -> Bool {
    left === right
      || left.name == right.name && left.displayName == right.displayName
        && left.description == right.description && left.defaultLevel == right.defaultLevel
        && left.severity == right.severity && left.framework == right.framework && left.tags == right.tags
        && left.remediationSteps == right.remediationSteps && left.url == right.url
        && left.parameters == right.parameters && left.requiredParameters == right.requiredParameters
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(description)
  }
}

extension Policy {
  package convenience init?(_ json: JSONValue) {
    guard let name = json["name"]?.string else { return nil }
    self.init(
      name: name, displayName: json["displayName"]?.string ?? "",
      description: json["description"]?.string ?? "",
      defaultLevel: json["enforcementLevel"]?.nonEmptyString.map(EnforcementLevel.init),
      severity: json["severity"]?.nonEmptyString, framework: json["framework"].flatMap(Framework.init),
      tags: (json["tags"]?.array ?? []).compactMap(\.string),
      remediationSteps: json["remediationSteps"]?.string ?? "", url: json["url"]?.string ?? "",
      parameters: (json["configSchema"]?["properties"]?.members ?? []).filter {
        $0.key != "enforcementLevel"
      },
      requiredParameters: (json["configSchema"]?["required"]?.array ?? []).compactMap(\.string))
  }
}

extension Policy.Framework {
  fileprivate init?(_ json: JSONValue) {
    guard let name = json["name"]?.nonEmptyString else { return nil }
    self.init(
      name: name, version: json["version"]?.string ?? "", reference: json["reference"]?.string ?? "",
      specification: json["specification"]?.string ?? "")
  }
}
