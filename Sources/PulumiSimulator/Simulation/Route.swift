import HTTPTypes
import PolicyData

/// The endpoints that the simulator knows, told from a path's segments.
enum Route: Hashable {
  case capabilities
  case user
  case userStacks
  case stackGroups(StackReference)
  case stackPacks(StackReference)
  case groups(organization: String)
  case group(String, organization: String)
  case packs(organization: String)
  case pack(String, version: String, organization: String)
  case newestPack(String, organization: String)
  case compliance(organization: String)

  /// Nil for a path that the service does not know.
  init?(_ segments: [String]) {
    for (pattern, route) in Self.table {
      if let names = Self.names(in: segments, pattern: pattern) {
        self = route(names)
        return
      }
    }
    return nil
  }

  /// Compliance is a question although it is a POST; nothing here writes.
  var method: HTTPRequest.Method {
    if case .compliance = self { .post } else { .get }
  }
}

extension Route {
  private typealias Entry = (pattern: [Substring], route: @Sendable ([String]) -> Route)

  private static let table: [Entry] = [
    entry("/api/capabilities", { _ in .capabilities }),
    entry("/api/user", { _ in .user }),
    entry("/api/user/stacks", { _ in .userStacks }),
    entry("/api/stacks/*/*/*/policygroups", { .stackGroups(stack($0)) }),
    entry("/api/stacks/*/*/*/policypacks", { .stackPacks(stack($0)) }),
    entry("/api/orgs/*/policygroups", { .groups(organization: $0[0]) }),
    entry("/api/orgs/*/policygroups/*", { .group($0[1], organization: $0[0]) }),
    entry("/api/orgs/*/policypacks", { .packs(organization: $0[0]) }),
    entry("/api/orgs/*/policypacks/*/versions/*", { .pack($0[1], version: $0[2], organization: $0[0]) }),
    entry("/api/orgs/*/policypacks/*/latest", { .newestPack($0[1], organization: $0[0]) }),
    entry("/api/orgs/*/policyresults/compliance", { .compliance(organization: $0[0]) }),
  ]

  private static func entry(_ path: String, _ route: @escaping @Sendable ([String]) -> Route) -> Entry {
    (path.dropFirst().split(separator: "/"), route)
  }

  private static func stack(_ names: [String]) -> StackReference {
    StackReference(organization: names[0], project: names[1], stack: names[2])
  }

  /// What stands in the places of the pattern's stars; nil where the path is another one.
  private static func names(in segments: [String], pattern: [Substring]) -> [String]? {
    guard segments.count == pattern.count else { return nil }
    var names: [String] = []
    for (segment, expected) in zip(segments, pattern) {
      if expected == "*", !segment.isEmpty {
        names.append(segment)
      } else if segment != expected {
        return nil
      }
    }
    return names
  }
}
