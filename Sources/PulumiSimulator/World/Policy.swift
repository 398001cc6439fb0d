package import PolicyData

extension World {
  /// A policy as its author published it.
  package struct Policy: Sendable {
    package var name: String
    package var displayName: String
    package var description: String
    package var level: EnforcementLevel
    package var message: String
    /// Empty where the author states none.
    package var severity: String
    package var framework: Framework?
    package var tags: [String]
    package var remediationSteps: String
    package var url: String
    /// Parameter names to their JSON Schema, without the level that the service adds.
    package var parameters: [JSONValue.Member]
    package var requiredParameters: [String]

    package init(
      name: String, displayName: String = "", description: String = "", level: EnforcementLevel = .advisory,
      message: String = "", severity: String = "", framework: Framework? = nil, tags: [String] = [],
      remediationSteps: String = "", url: String = "", parameters: [JSONValue.Member] = [],
      requiredParameters: [String] = []
    ) {
      self.name = name
      self.displayName = displayName
      self.description = description
      self.level = level
      self.message = message
      self.severity = severity
      self.framework = framework
      self.tags = tags
      self.remediationSteps = remediationSteps
      self.url = url
      self.parameters = parameters
      self.requiredParameters = requiredParameters
    }
  }

  /// The control that a policy answers to.
  package struct Framework: Sendable {
    package var name: String
    package var version: String
    package var reference: String
    package var specification: String

    package init(name: String, version: String, reference: String, specification: String) {
      self.name = name
      self.version = version
      self.reference = reference
      self.specification = specification
    }
  }
}
