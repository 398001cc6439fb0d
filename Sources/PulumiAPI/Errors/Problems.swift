/// What is wrong with a service's URL.
package enum ServiceURLProblem: Error, Hashable {
  case noScheme
  case unknownScheme
  /// A DIY backend: state in a bucket, a folder or a database.
  case storageBackend(String)
  case userInformation
  case queryOrFragment
  case host
  case port
  case path
  /// Plain http to another machine.
  case insecure
}

/// What is wrong with an access token.
package enum TokenProblem: Error, Hashable {
  case empty
  /// A line break, a space or another character that no HTTP header may hold, or that could start a second
  /// one.
  case characters
  case tooLong(limit: Int)
}

/// What is wrong with the file of the Pulumi CLI's credentials.
package enum CredentialsProblem: Error, Hashable {
  case unreadable(reason: String)
  case tooLarge(limit: Int)
  case notJSON(line: Int, column: Int)
  case notAnObject
  /// Encrypted with a key in the system's keyring (`PULUMI_CREDENTIAL_STORE`).
  case encrypted
  /// The account has a refresh token only, which only the CLI may use up.
  case refreshTokenOnly(service: String)
  case token(TokenProblem)
}

/// What is wrong with a proxy's URL.
package enum ProxyProblem: Error, Hashable {
  case scheme(String)
  case malformed
}

/// What is wrong with an answer of status 200.
package enum AnswerProblem: Hashable, Sendable {
  case notJSON(line: Int, column: Int, reason: String)
  /// `policyGroups[2].name: a string expected, a number found`.
  case unexpected(at: String, expected: String, found: String)
  case tooManyPages(limit: Int)
}

/// An answer of a status that is no success.
package struct StatusProblem: Hashable, Sendable {
  package let status: Int
  /// The service's own words, cleaned and shortened; empty where it gave none.
  package let message: String
  /// For the service's support.
  package let requestID: String?
  /// Where a person renews the single sign-on, if it is that which the service demands.
  package let reauthentication: Reauthentication?

  package enum Reauthentication: Hashable, Sendable {
    case at(url: String)
    /// Nothing tells where the console is.
    case somewhere(organization: String)
  }

  package init(
    status: Int, message: String = "", requestID: String? = nil, reauthentication: Reauthentication? = nil
  ) {
    self.status = status
    self.message = message
    self.requestID = requestID
    self.reauthentication = reauthentication
  }
}

/// A redirect that is not followed.
package enum RedirectProblem: Hashable, Sendable {
  /// To another scheme, host or port.
  case elsewhere(origin: String)
  case unreadable
  case tooMany(limit: Int)
  /// Of a POST, to be followed without its body.
  case losesBody(status: Int)
}
