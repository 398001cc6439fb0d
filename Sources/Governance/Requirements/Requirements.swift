import PolicyData

/// Holds an organization's own rules against its stacks.
package enum Requirements {
  /// Results in the order of the requirements; exceptions with the expired ones first.
  package static func evaluate(
    _ requirements: [Requirement], exceptions: [PolicyException], subjects: [RequirementSubject],
    on today: Day
  ) -> (results: [RequirementResult], exceptionResults: [ExceptionResult]) {
    let subjects = subjects.sorted { $0.reference < $1.reference }
    let results = requirements.map { requirement in
      RequirementResult(
        requirement, of: subjects, exceptions: Candidates(exceptions, for: requirement, on: today))
    }
    let used = Set(results.flatMap { $0.excepted.map(\.exception) })
    let exceptionResults = exceptions.enumerated().map { index, exception in
      ExceptionResult(
        exception: exception, index: index, daysLeft: today.days(until: exception.expires),
        stacks: subjects.map(\.reference).filter(exception.matches), isUsed: used.contains(index))
    }
    return (results, exceptionResults.sorted(by: <))
  }
}

/// The exceptions that cover a requirement, what expires last first.
private struct Candidates {
  private let list: [(index: Int, exception: PolicyException)]
  private let today: Day

  init(_ exceptions: [PolicyException], for requirement: Requirement, on today: Day) {
    list = exceptions.enumerated().filter { $0.element.covers(requirement) }
      .map { (index: $0.offset, exception: $0.element) }
      .sorted { ($1.exception.expires, $0.index) < ($0.exception.expires, $1.index) }
    self.today = today
  }

  func first(for stack: StackReference) -> (index: Int, isExpired: Bool)? {
    list.first { $0.exception.matches(stack) }
      .map { (index: $0.index, isExpired: $0.exception.isExpired(on: today)) }
  }
}

extension RequirementResult {
  fileprivate init(_ requirement: Requirement, of subjects: [RequirementSubject], exceptions: Candidates) {
    self.init(requirement)
    var judge = RequirementJudge(requirement)
    for subject in subjects where requirement.patterns.contains(where: { $0.matches(subject.reference) }) {
      guard let packs = subject.packs else {
        unobserved.append(subject.reference)
        continue
      }
      let shortfalls = judge.shortfalls(in: packs)
      if shortfalls.isEmpty {
        holding.append(subject.reference)
      } else {
        add(subject.reference, lacking: shortfalls, exception: exceptions.first(for: subject.reference))
      }
    }
  }

  private mutating func add(
    _ reference: StackReference, lacking shortfalls: [Shortfall], exception: (index: Int, isExpired: Bool)?
  ) {
    if let exception, !exception.isExpired {
      excepted.append(Excepted(reference: reference, shortfalls: shortfalls, exception: exception.index))
    } else {
      failing.append(
        Failing(reference: reference, shortfalls: shortfalls, expiredException: exception?.index))
    }
  }
}
