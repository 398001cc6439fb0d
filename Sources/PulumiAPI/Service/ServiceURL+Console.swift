package import PolicyData

/// Links to the console, for people to follow. The rules are the Pulumi CLI's (`httpstate/console.go`).
extension ServiceURL {
  /// The console's address, without a slash at its end; nil where nothing tells it.
  package var console: String? {
    if let consoleDomain { return "\(scheme.rawValue)://\(consoleDomain)" }
    if host.hasPrefix("api.") {
      let authority = "app." + authority.dropFirst("api.".count)
      return "\(scheme.rawValue)://\(authority)"
    }
    return authority == "localhost:8080" ? "\(scheme.rawValue)://localhost:3000" : nil
  }

  /// A stack's page in the console; nil also for a name that no URL can carry.
  package func consoleURL(for stack: StackReference) -> String? {
    console.flatMap { Self.page(of: stack, below: $0) }
  }

  /// A stack's page where this address is a console's, as a configuration may name it.
  package func page(of stack: StackReference) -> String? { Self.page(of: stack, below: description) }

  private static func page(of stack: StackReference, below console: String) -> String? {
    do {
      return console + (try PercentEncoding.path([stack.organization, stack.project, stack.stack]))
    } catch {
      return nil
    }
  }

  /// Where a person renews the single sign-on that an organization demands.
  package func reauthenticationURL(organization: String) -> String? {
    guard let console else { return nil }
    do {
      return console + (try PercentEncoding.path(["signin", "sso", organization, "reauth"]))
    } catch {
      return nil
    }
  }
}
