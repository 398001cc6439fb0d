package import struct Foundation.Date

/// A stack as the list of the user's stacks shows it (`AppStackSummary`).
package struct StackSummary: Hashable, Sendable {
  package let reference: StackReference
  package let lastUpdate: Date?
  package let resourceCount: Int?

  package init(reference: StackReference, lastUpdate: Date? = nil, resourceCount: Int? = nil) {
    self.reference = reference
    self.lastUpdate = lastUpdate
    self.resourceCount = resourceCount
  }
}

extension StackSummary {
  package init?(_ json: JSONValue) {
    guard let organization = json["orgName"]?.nonEmptyString,
      let project = json["projectName"]?.nonEmptyString,
      let stack = json["stackName"]?.nonEmptyString
    else { return nil }
    self.init(
      reference: StackReference(organization: organization, project: project, stack: stack),
      // Unix seconds; 0 stands for a stack that was never updated.
      lastUpdate: json["lastUpdate"]?.integer.flatMap {
        $0 > 0 ? Date(timeIntervalSince1970: Double($0)) : nil
      },
      resourceCount: json["resourceCount"]?.integer)
  }
}
