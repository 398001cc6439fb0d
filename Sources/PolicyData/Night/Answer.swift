/// What was asked beyond a stack's own policies, and may be refused: a token that reads every stack often may not
/// read its organization's packs.
package enum Answer<Value: Hashable & Sendable>: Hashable, Sendable {
  case told(Value)
  case unavailable(ObservationFailure)

  package var value: Value? {
    if case .told(let value) = self { value } else { nil }
  }

  package var failure: ObservationFailure? {
    if case .unavailable(let failure) = self { failure } else { nil }
  }
}
