extension AccessToken {
  /// The token for a service, from where the Pulumi CLI takes it: `PULUMI_ACCESS_TOKEN`, else its credentials
  /// file.
  ///
  /// The file is in `$PULUMI_CREDENTIALS_PATH`, else `$PULUMI_HOME`, else `~/.pulumi`. It is only read, never
  /// written: a refresh token, which would be used up, stays untouched.
  /// The home folder is nil where the user has none.
  package static func found(
    environment: [String: String], service: ServiceURL, home: String?
  ) throws(APIError) -> AccessToken {
    if let text = environment.nonEmpty("PULUMI_ACCESS_TOKEN") { return try AccessToken(text) }
    let folder =
      environment.nonEmpty("PULUMI_CREDENTIALS_PATH") ?? environment.nonEmpty("PULUMI_HOME")
      ?? home.map { "\($0)/.pulumi" }
    let file = folder.map { "\($0)/credentials.json" }
    guard let file, let bytes = try CredentialsFile.read(file) else {
      throw APIError.notLoggedIn(service: service.description, file: nil)
    }
    do throws(CredentialsProblem) {
      if let token = try CredentialsFile.token(for: service.description, in: bytes) { return token }
    } catch {
      throw APIError.credentials(file: file, error)
    }
    throw APIError.notLoggedIn(service: service.description, file: file)
  }
}

extension [String: String] {
  /// A variable that is set to nothing counts as not set, as in every shell script.
  func nonEmpty(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
