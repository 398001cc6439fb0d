package import PolicyData
import Spelling

/// One thing that is wrong with `site.json`. ``ConfigurationErrors`` says where it is.
package enum ConfigurationError: Error, Hashable {
  case tooLarge(limit: Int)
  case notUTF8
  case tooDeep(limit: Int)
  case notJSON(JSONError)

  case unknownKey(String, known: [String])
  case missingKey(String, example: JSONValue)
  case credentialKey
  case wrongKind(expected: String, found: String)
  case wrongValue(expected: String, found: JSONValue)
  case tooFew(expected: String)

  case noSource
  case twoSources
  case selfManagedBackend(scheme: String)
  case plainHTTP(host: String)
  case labelsNothing
}

extension ConfigurationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLarge(let limit): "the file has more than \(limit) bytes"
    case .notUTF8: "the file is not UTF-8 text\ntry: save it as UTF-8"
    case .tooDeep(let limit): "the file is nested more than \(limit) levels deep"
    case .notJSON(let error): "not JSON, \(error.reason.echoed(upTo: 160))\(error.place.excerpt ?? "")"
    case .unknownKey(let key, let known): "unknown key, \(Self.hint(for: key, among: known))"
    case .missingKey(let key, let example):
      "the key '\(key)' is missing\ntry: \"\(key)\": \(example.compactText)"
    case .credentialKey:
      "a credential must not stand here, the token is never in site.json\ntry: set PULUMI_ACCESS_TOKEN, or run 'pulumi login'"
    case .wrongKind(let expected, let found): "expected \(expected), found \(found)"
    case .wrongValue(let expected, let found): "expected \(expected), found \(found.echoed)"
    case .tooFew(let expected): "expected \(expected), found an empty array"
    case .noSource:
      "says nothing about where the data comes from\ntry: \"url\": \"https://api.pulumi.com\", or \"sample\": true"
    case .twoSources: "expected either 'url' or \"sample\": true, found both"
    case .selfManagedBackend(let scheme):
      "'\(scheme)://' is a self-managed backend, and only Pulumi Cloud knows policy packs\ntry: \"https://api.pulumi.com\", or the address of a self-hosted Pulumi Cloud"
    case .plainHTTP(let host):
      "plain http would send the access token to '\(host.echoed())' unencrypted\ntry: https, or add \"insecure\": true"
    case .labelsNothing:
      "says nothing about its stacks\ntry: add \"environment\": \"production\", an owner or a contact"
    }
  }
}

extension ConfigurationError {
  /// A word of a thousand letters is no misspelling, and would take its time to be compared.
  private static func hint(for key: String, among known: [String]) -> String {
    if key.utf8.count <= 100, let nearest = Suggestion.nearest(to: key, among: known) {
      return "did you mean '\(nearest)'?"
    }
    return "known are \(known.map { "'\($0)'" }.joined(separator: ", "))"
  }
}

extension JSONValue {
  /// Text in quotes, everything else as JSON.
  fileprivate var echoed: String { string.map { "'\($0.echoed())'" } ?? compactText.echoed() }
}
