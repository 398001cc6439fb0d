extension Policy: CanonicalForm {
  package func write(to json: inout CanonicalJSON) {
    json.object {
      $0.member("description", nonEmpty: description)
      $0.member("displayName", nonEmpty: displayName)
      $0.member("framework", framework)
      $0.member("level", defaultLevel?.description)
      $0.member("name", name)
      if !parameters.isEmpty {
        $0.key("parameters")
        $0.value(.object(parameters))
      }
      $0.member("remediation", nonEmpty: remediationSteps)
      $0.member("required", requiredParameters)
      $0.member("severity", severity)
      $0.member("tags", tags)
      $0.member("url", nonEmpty: url)
    }
  }

  package convenience init(canonical json: JSONValue) throws(DocumentError) {
    self.init(
      name: try json.required("name", \.string), displayName: try json.text("displayName"),
      description: try json.text("description"),
      defaultLevel: try json.optional("level", \.string).map(EnforcementLevel.init),
      severity: try json.optional("severity", \.string),
      framework: try json["framework"].map { (json) throws(DocumentError) in try Framework(canonical: json) },
      tags: try json.texts("tags"), remediationSteps: try json.text("remediation"), url: try json.text("url"),
      parameters: try json.optional("parameters", \.members) ?? [],
      requiredParameters: try json.texts("required"))
  }
}

extension Policy.Framework: CanonicalForm {
  package func write(to json: inout CanonicalJSON) {
    json.object {
      $0.member("name", name)
      $0.member("reference", nonEmpty: reference)
      $0.member("specification", nonEmpty: specification)
      $0.member("version", nonEmpty: version)
    }
  }

  package init(canonical json: JSONValue) throws(DocumentError) {
    self.init(
      name: try json.required("name", \.string), version: try json.text("version"),
      reference: try json.text("reference"), specification: try json.text("specification"))
  }
}
