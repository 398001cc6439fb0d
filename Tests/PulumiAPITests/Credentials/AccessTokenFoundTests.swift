import Foundation
import Testing

@testable import PulumiAPI

@Suite("Looking for the access token")
struct AccessTokenFoundTests {
  private static let account = #"{"accounts":{"https://api.pulumi.com":{"accessToken":"pul-file"}}}"#

  /// Finds the token with `content` as the credentials file in a new home folder; "" stands for none.
  private func found(
    _ content: String?, service: String = "https://api.pulumi.com", environment: [String: String] = [:]
  ) throws -> String {
    try withFolder { home in
      if let content {
        let folder = home.appending(path: ".pulumi")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(content.utf8).write(to: folder.appending(path: "credentials.json"))
      }
      do {
        return try AccessToken.found(environment: environment, service: ServiceURL(service), home: home.path)
          .authorization
      } catch let error as APIError {
        throw error.hidingFolder(home.path)
      }
    }
  }

  @Test(
    "reads each layout of the credentials file",
    arguments: [
      Self.account,
      #"{"accounts":{"https://api.pulumi.com/":{"accessToken":"pul-file","username":"ada"}}}"#,
      #"{"current":"x","accessTokens":{"https://api.pulumi.com":"pul-file"}}"#,
      #"{"accessTokens":{"https://api.pulumi.com":"pul-old"},"#
        + #""accounts":{"https://api.pulumi.com":{"accessToken":"pul-file"}}}"#,
      #"{"accessTokens":{"https://api.pulumi.com":"pul-file"},"accounts":{"https://api.pulumi.com":{}}}"#,
    ])
  func layouts(content: String) throws {
    #expect(try found(content) == "token pul-file")
  }

  @Test("takes the environment's first, and then does not open the file")
  func environment() throws {
    #expect(try found("broken", environment: ["PULUMI_ACCESS_TOKEN": "pul-env"]) == "token pul-env")
    #expect(try found(Self.account, environment: ["PULUMI_ACCESS_TOKEN": ""]) == "token pul-file")
  }

  @Test("looks in PULUMI_CREDENTIALS_PATH, then PULUMI_HOME, then the home folder")
  func folders() throws {
    try withFolder { folder in
      let service = try ServiceURL("https://api.pulumi.com")
      for name in ["a", "b"] {
        let content = Self.account.replacing("pul-file", with: "pul-\(name)")
        try FileManager.default.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: folder.appending(path: "\(name)/credentials.json"))
      }
      let both = ["PULUMI_CREDENTIALS_PATH": "\(folder.path)/a", "PULUMI_HOME": "\(folder.path)/b"]
      #expect(
        try AccessToken.found(environment: both, service: service, home: nil).authorization == "token pul-a")
      let home = ["PULUMI_HOME": "\(folder.path)/b"]
      #expect(
        try AccessToken.found(environment: home, service: service, home: nil).authorization == "token pul-b")
    }
  }

  @Test(
    "says what is wrong with the file",
    arguments: [
      (#"{"accounts":{"https://api.pulumi.com":{"accessToken":"pul-1","#, .notJSON(line: 1, column: 62)),
      ("[]", .notAnObject),
      (#"{"$pulumiSecureStore":1,"algo":"aes-256-gcm","data":"AAAA"}"#, .encrypted),
      (
        #"{"accounts":{"https://api.pulumi.com":{"refreshToken":"r"}}}"#,
        .refreshTokenOnly(service: "https://api.pulumi.com")
      ),
      (#"{"accounts":{"https://api.pulumi.com":{"accessToken":"a\nb"}}}"#, .token(.characters)),
      (String(repeating: " ", count: 1_048_577), .tooLarge(limit: 1_048_576)),
    ] as [(String, CredentialsProblem)])
  func problems(content: String, problem: CredentialsProblem) {
    #expect(throws: APIError.credentials(file: "HOME/.pulumi/credentials.json", problem)) {
      try found(content)
    }
  }

  @Test("is not logged in without a token for this very service", arguments: ["", " \n", "{}", Self.account])
  func notLoggedIn(content: String) {
    let file = "HOME/.pulumi/credentials.json"
    #expect(throws: APIError.notLoggedIn(service: "https://pulumi.example.com", file: file)) {
      try found(content, service: "https://pulumi.example.com")
    }
  }

  @Test("is not logged in without a file")
  func noFile() {
    #expect(throws: APIError.notLoggedIn(service: "https://api.pulumi.com", file: nil)) { try found(nil) }
  }

  @Test("says that a file cannot be read")
  func unreadable() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "credentials.json"), withIntermediateDirectories: true)
      #expect {
        try AccessToken.found(
          environment: ["PULUMI_HOME": folder.path], service: ServiceURL("https://api.pulumi.com"), home: nil)
      } throws: { error in
        guard case .credentials(_, .unreadable)? = error as? APIError else { return false }
        return true
      }
    }
  }
}

extension APIError {
  fileprivate func hidingFolder(_ folder: String) -> APIError {
    switch self {
    case .credentials(let file, let problem):
      .credentials(file: file.replacing(folder, with: "HOME"), problem)
    case .notLoggedIn(let service, let file):
      .notLoggedIn(service: service, file: file?.replacing(folder, with: "HOME"))
    default: self
    }
  }
}
