import PolicyData

/// `GET /api/capabilities` and `GET /api/user`.
extension World {
  static let capabilities: JSONValue = [
    "capabilities": [
      ["capability": "stack-policy-packs", "version": 1],
      [
        "capability": "api-version", "version": 1,
        "configuration": ["maxVersion": 9, "minVersion": 3, "defaultVersion": 8],
      ],
    ]
  ]

  var userAnswer: JSONValue {
    [
      "githubLogin": .string(user.login), "name": .string(user.login.capitalized),
      "email": .string("\(user.login)@example.com"),
      "organizations": .array(
        user.organizations.map { name in
          ["githubLogin": .string(name), "name": .string(name.capitalized), "role": "member"]
        }),
      "tokenInfo": ["name": "nightly portal"],
    ]
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
