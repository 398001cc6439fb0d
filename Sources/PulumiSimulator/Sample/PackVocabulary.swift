import PolicyData

/// The words in which the sample's packs are written down, so that a pack reads as a list.
enum Severity: String {
  case low, medium, high, critical
}

/// One policy of a sample pack.
func policy(
  _ name: String, _ severity: Severity, _ description: String, _ framework: World.Framework? = nil,
  level: EnforcementLevel = .advisory, fix: String = "", tags: [String] = [],
  parameters: [JSONValue.Member] = [], required: [String] = []
) -> World.Policy {
  World.Policy(
    name: name, description: description, level: level, severity: severity.rawValue, framework: framework,
    tags: tags, remediationSteps: fix, parameters: parameters, requiredParameters: required)
}

/// A parameter that takes a list of texts.
func texts(_ name: String, _ description: String, default values: [String]? = nil) -> JSONValue.Member {
  let items: JSONValue = ["type": "string"]
  return parameter(
    name, type: "array", description, [.init("items", items)],
    default: values.map { .array($0.map(JSONValue.string)) })
}

func text(_ name: String, _ description: String, default value: String? = nil) -> JSONValue.Member {
  parameter(name, type: "string", description, default: value.map(JSONValue.string))
}

func number(_ name: String, _ description: String, default value: Int? = nil) -> JSONValue.Member {
  parameter(name, type: "integer", description, default: value.map { .number(String($0)) })
}

private func parameter(
  _ name: String, type: String, _ description: String, _ more: [JSONValue.Member] = [],
  default value: JSONValue?
) -> JSONValue.Member {
  var schema: [JSONValue.Member] = [.init("type", .string(type)), .init("description", .string(description))]
  schema += more
  if let value { schema.append(.init("default", value)) }
  return .init(name, .object(members: schema))
}

/// The controls that sample policies answer to. References are the frameworks' own, the words are ours.
func cis(_ reference: String, _ subject: String) -> World.Framework {
  World.Framework(
    name: "CIS AWS Foundations Benchmark", version: "3.0.0", reference: reference, specification: subject)
}

func pci(_ reference: String, _ subject: String) -> World.Framework {
  World.Framework(name: "PCI DSS", version: "4.0", reference: reference, specification: subject)
}

func nist(_ reference: String, _ subject: String) -> World.Framework {
  World.Framework(name: "NIST SP 800-53", version: "Rev. 5", reference: reference, specification: subject)
}

func iso(_ reference: String, _ subject: String) -> World.Framework {
  World.Framework(name: "ISO/IEC 27001", version: "2022", reference: reference, specification: subject)
}
