import PolicyData

/// Why a stack could not be observed, and what its readers can do.
enum FailureText {
  static func next(_ failure: ObservationFailure) -> String {
    switch failure.kind {
    case .unauthorized: "The token of the nightly run was not accepted: its operator has to renew it."
    case .forbidden:
      "The token of the nightly run may not read this stack: ask for access, or leave the stack out."
    case .notFound:
      "The stack was deleted or renamed, or the token of the nightly run may not see it: Pulumi Cloud does not tell these apart."
    case .rateLimited: "Pulumi Cloud limits the number of requests: the next run tries again."
    case .service, .transport, .answer: "The next run tries again."
    }
  }

  /// Completes "its groups are …".
  static func unavailable(_ failure: ObservationFailure) -> String {
    "not available with this token (\(short(failure)))"
  }

  static func short(_ failure: ObservationFailure) -> String {
    switch failure.kind {
    case .unauthorized: "token not accepted"
    case .forbidden: "access denied"
    case .notFound: "not found"
    case .rateLimited: "too many requests"
    case .service: failure.status.map { "service answered \($0)" } ?? "service failed"
    case .transport: "no answer"
    case .answer: "answer not understood"
    }
  }
}
