package import PolicyData

/// Decides which parameter values may be published.
///
/// The service marks nothing as secret and packs take any value, so tokens do end up in configuration
/// (pulumi-cloud-api.md, section 6). A value is withheld where its key names a secret, or where it looks like one.
/// No rule finds every secret: `"parameters": "names"` publishes none.
package enum Redaction {
  /// Stands in the place of a value inside a larger one.
  package static let placeholder = JSONValue.string("(withheld)")

  /// Nil where the value must not be published at all.
  package static func redacted(_ value: JSONValue, key: String) -> JSONValue? {
    if namesSecret(key) { return nil }
    switch value {
    case .string(let text): return looksSecret(text) ? nil : value
    case .array(let elements): return .array(elements.map { redacted($0, key: "") ?? placeholder })
    case .object(let members):
      return .object(members.map { JSONValue.Member($0.key, redacted($0.value, key: $0.key) ?? placeholder) })
    case .null, .bool, .number: return value
    }
  }

  /// Free text with a secret in it is withheld as a whole.
  package static func redacted(text: String) -> String {
    looksSecret(text) ? "(withheld)" : text
  }

  private static let secretWords = [
    "token", "secret", "password", "passwd", "passphrase", "apikey", "credential", "private", "authorization",
    "signature", "webhook",
  ]

  /// By the ASCII letters of the key alone: `API_KEY`, `api-key` and `apiKey` are one name. On bytes, since every
  /// parameter of every configuration comes by here.
  private static func namesSecret(_ key: String) -> Bool {
    let letters = key.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      default: nil
      }
    }
    return secretWordBytes.contains { word in
      letters.indices.contains { letters[$0] == word[0] && letters[$0...].starts(with: word) }
    }
  }

  private static let secretWordBytes = secretWords.map { Array($0.utf8) }

  private static let secretPrefixes = [
    "pul-", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "sk_live_", "AKIA",
    "ASIA",
    "eyJ", "-----BEGIN",
  ]

  private static func looksSecret(_ text: String) -> Bool {
    if holdsSecretWord(text) { return true }
    guard let scheme = text.utf8.contains(UInt8(ascii: ":")) ? text.firstRange(of: "://") : nil else {
      return false
    }
    let rest = text[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return authority.contains("@") || signedQuery(rest.drop { $0 != "?" })
  }

  /// A prefix alone is a word; with twelve more characters it is a token.
  private static func holdsSecretWord(_ text: String) -> Bool {
    text.utf8.split(whereSeparator: \.separatesTokens).contains { word in
      secretPrefixBytes.contains { prefix in
        word.count >= prefix.count + (prefix.first == UInt8(ascii: "-") ? 0 : 12) && word.starts(with: prefix)
      }
    }
  }

  private static let secretPrefixBytes = secretPrefixes.map { Array($0.utf8) }

  private static func signedQuery(_ query: Substring) -> Bool {
    query.dropFirst().split(separator: "&").contains { pair in
      let name = pair.prefix { $0 != "=" }.lowercased()
      return ["sig", "se", "key", "code"].contains(name) || name.contains("signature")
        || name.contains("token")
        || name.hasPrefix("x-amz-") || namesSecret(name)
    }
  }
}

extension UInt8 {
  fileprivate var separatesTokens: Bool {
    switch self {
    case ...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: ":"),
      UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }
}
