import PolicyData

/// Holds an organization's own rules against its stacks.
package enum Requirements {
  /// Results in the order of the requirements; exceptions with the expired ones first.
  package static func evaluate(
    _ requirements: [Requirement], exceptions: [PolicyException], subjects: [RequirementSubject],
    on today: Day
  ) -> (results: [RequirementResult], exceptionResults: [ExceptionResult]) {
    let subjects = subjects.sorted { $0.reference < $1.reference }
    let candidates = exceptions.enumerated().map { Candidate($1, index: $0, among: subjects, on: today) }
    let results = requirements.map { RequirementResult($0, of: subjects, candidates: candidates) }
    let used = Set(results.flatMap { $0.excepted.map(\.exception) })
    let exceptionResults = candidates.map { candidate in
      ExceptionResult(
        exception: candidate.exception, index: candidate.index, daysLeft: candidate.daysLeft,
        stacks: zip(subjects, candidate.matches).filter(\.1).map(\.0.reference),
        isUsed: used.contains(candidate.index))
    }
    return (results, exceptionResults.sorted(by: <))
  }
}

/// An exception, held against all stacks once: many requirements ask.
private struct Candidate {
  let exception: PolicyException
  let index: Int
  let daysLeft: Int
  /// For each stack, whether it is meant.
  let matches: [Bool]

  init(_ exception: PolicyException, index: Int, among subjects: [RequirementSubject], on today: Day) {
    self.exception = exception
    self.index = index
    daysLeft = today.days(until: exception.expires)
    matches = subjects.map { exception.matches($0.reference) }
  }
}

extension RequirementResult {
  fileprivate init(_ requirement: Requirement, of subjects: [RequirementSubject], candidates: [Candidate]) {
    self.init(requirement)
    // What expires last first: of several it is the one that counts.
    let candidates = candidates.filter { $0.exception.covers(requirement) }
      .sorted { ($1.daysLeft, $0.index) < ($0.daysLeft, $1.index) }
    var judge = RequirementJudge(requirement)
    for (place, subject) in subjects.enumerated() where requirement.matches(subject.reference) {
      guard let packs = subject.packs else {
        unobserved.append(subject.reference)
        continue
      }
      let shortfalls = judge.shortfalls(in: packs)
      if shortfalls.isEmpty {
        holding.append(subject.reference)
      } else {
        add(subject.reference, lacking: shortfalls, exception: candidates.first { $0.matches[place] })
      }
    }
  }

  private mutating func add(
    _ reference: StackReference, lacking shortfalls: [Shortfall], exception: Candidate?
  ) {
    if let exception, exception.daysLeft >= 0 {
      excepted.append(Excepted(reference: reference, shortfalls: shortfalls, exception: exception.index))
    } else {
      failing.append(
        Failing(reference: reference, shortfalls: shortfalls, expiredException: exception?.index))
    }
  }
}
