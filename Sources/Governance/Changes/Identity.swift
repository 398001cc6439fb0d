import PolicyData

// The parts of a change's identity. Swift's hashes are no use here: they differ from run to run. A part that
// may be missing has a number in front, or stands last, so that no two values give one text.

extension String {
  /// Percent-encoded but for letters, digits, `.`, `_` and `-`.
  var escaped: String {
    utf8.reduce(into: "") { text, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }
}

extension PackFacts.Mode {
  var rawText: String {
    switch self {
    case .preventative: "preventative"
    case .audit: "audit"
    case .unclear: "unclear"
    }
  }
}

extension PolicyGroupMode {
  var identity: [String] {
    if case .unknown = self { ["unknown", description] } else { [description] }
  }
}

extension FoundVersion {
  var identity: [String] { [number.map { "v\($0)" } ?? "", tag] }
}

extension EnforcementLevel? {
  /// A level that is not known is told apart from the word of one that is.
  fileprivate var identity: String {
    switch self {
    case nil: ""
    case .unknown(let text)?: "unknown:\(text)"
    case let level?: level.description
    }
  }
}

extension EffectiveLevel {
  var identity: [String] { [level.identity, origin.identity] }
}

extension EffectiveLevel.Origin {
  fileprivate var identity: String {
    switch self {
    case .ownEntry: "own-entry"
    case .allPolicies: "all-policies"
    case .packDefault: "pack-default"
    }
  }
}

extension PolicyPlace {
  var identity: [String] {
    [pack, mode.rawText, previousMode.rawText] + (policy.map { ["policy", $0] } ?? ["others"])
  }
}

extension Protection {
  var identity: [String] {
    switch self {
    case .protected(let policies, let wholePacks): ["protected", String(policies), String(wholePacks)]
    case .undecided: ["undecided"]
    case .unprotected(let reason): ["unprotected", reason.identity]
    }
  }
}

extension Protection.Reason {
  fileprivate var identity: String {
    switch self {
    case .noGroup: "no-group"
    case .noPack: "no-pack"
    case .auditOnly: "audit-only"
    case .warnsOnly: "warns-only"
    }
  }
}

extension ObservationFailure.Kind {
  var identity: String {
    switch self {
    case .unauthorized: "unauthorized"
    case .forbidden: "forbidden"
    case .notFound: "not-found"
    case .rateLimited: "rate-limited"
    case .service: "service"
    case .transport: "transport"
    case .answer: "answer"
    }
  }
}

extension Requirement {
  /// Everything that tells requirements apart: titles need not be unique.
  var identity: [String] {
    [
      title, pack, policy.map { "policy:\($0)" } ?? "", atLeast?.description ?? "", level.identity,
      mode?.rawValue ?? "", fails ? "fails" : "",
    ] + patterns.map(\.description)
  }
}
