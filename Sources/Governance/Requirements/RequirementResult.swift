package import PolicyData

/// Which stacks meet a requirement. Every stack that it matches is in exactly one of the four lists, each in order.
package struct RequirementResult: Hashable, Sendable {
  package let requirement: Requirement
  package internal(set) var holding: [StackReference] = []
  package internal(set) var failing: [Failing] = []
  /// Those that need not meet it for now.
  package internal(set) var excepted: [Excepted] = []
  /// Those of which nothing is known.
  package internal(set) var unobserved: [StackReference] = []

  package struct Failing: Hashable, Sendable {
    package let reference: StackReference
    /// Never empty: mode, version, then level.
    package let shortfalls: [Shortfall]
    /// The exception that expired last, of those that would have applied: its place among the exceptions as written.
    package let expiredException: Int?
  }

  package struct Excepted: Hashable, Sendable {
    package let reference: StackReference
    /// What the stack lacks all the same.
    package let shortfalls: [Shortfall]
    /// Of those in force the one that expires last: its place among the exceptions as written.
    package let exception: Int
  }

  init(_ requirement: Requirement) { self.requirement = requirement }

  /// How many stacks the requirement is about.
  package var matched: Int { holding.count + failing.count + excepted.count + unobserved.count }

  /// A requirement that is about no stack guards nothing: perhaps a name is misspelt.
  package var isBroken: Bool { !failing.isEmpty || matched == 0 }

  /// The expired exceptions that stacks fail without: places among the exceptions as written, in order.
  package var expiredExceptions: [Int] { Set(failing.compactMap(\.expiredException)).sorted() }
}
