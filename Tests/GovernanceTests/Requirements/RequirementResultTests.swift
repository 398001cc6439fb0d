import Governance
import PolicyData
import Testing

@Suite("Requirements and exceptions")
struct RequirementResultTests {
  typealias World = RuleWorld

  private func evaluate(
    _ requirements: [Requirement], _ exceptions: [PolicyException] = [], _ subjects: [RequirementSubject],
    on today: String = "2026-11-25"
  ) throws -> (results: [RequirementResult], exceptionResults: [ExceptionResult]) {
    Requirements.evaluate(
      requirements, exceptions: exceptions, subjects: subjects, on: try #require(Day(today)))
  }

  @Test("every matched stack is in one list, in order")
  func lists() throws {
    let result = try #require(
      evaluate(
        [World.requirement()], [World.exception("acme/*/prod-old", until: "2027-01-31")],
        [
          World.stack("prod-b", World.pack()), World.stack("prod-a", World.pack()), World.stack("prod-c"),
          World.stack("prod-old"), World.unobserved("prod-x"), World.stack("dev"),
        ]
      ).results.first)
    #expect(result.holding.map(\.stack) == ["prod-a", "prod-b"])
    #expect(result.failing.map(\.reference.stack) == ["prod-c"])
    #expect(result.excepted.map(\.reference.stack) == ["prod-old"])
    #expect(result.excepted.map(\.shortfalls) == [[.packMissing]])
    #expect(result.unobserved.map(\.stack) == ["prod-x"])
    #expect(result.matched == 5)
    #expect(result.isBroken)
  }

  @Test("a requirement is broken where a stack fails or none matches, and not where stacks are unknown")
  func broken() throws {
    func isBroken(_ subjects: RequirementSubject...) throws -> Bool {
      try #require(evaluate([World.requirement()], [], subjects).results.first).isBroken
    }
    #expect(try isBroken())
    #expect(try isBroken(World.stack("dev", World.pack())))
    #expect(try isBroken(World.stack("prod", World.pack()), World.stack("prod2")))
    #expect(try !isBroken(World.stack("prod", World.pack())))
    #expect(try !isBroken(World.unobserved("prod")))
  }

  @Test(
    "an exception holds through its last day",
    arguments: [("2026-11-25", true, 0), ("2026-11-26", true, 1), ("2026-11-24", false, -1)])
  func expiry(expires: String, holds: Bool, daysLeft: Int) throws {
    let (results, exceptions) = try evaluate(
      [World.requirement()], [World.exception("acme/*/prod", until: expires)], [World.stack("prod")])
    #expect(results.map(\.isBroken) == [!holds])
    #expect(results.map(\.expiredExceptions) == [holds ? [] : [0]])
    #expect(exceptions.map(\.daysLeft) == [daysLeft])
    #expect(exceptions.map(\.isExpired) == [!holds])
    #expect(exceptions.map(\.isUsed) == [holds])
  }

  @Test("an exception for a policy covers requirements on that policy alone")
  func policy() throws {
    let requirements = try [nil, "p", "q"].map { try World.requirement(policy: $0, mode: .audit) }
    let exceptions = try [
      World.exception("acme/*/*", policy: "q", until: "2027-01-31"),
      World.exception("acme/*/*", pack: "other", until: "2027-01-31"),
    ]
    let (results, exceptionResults) = try evaluate(
      requirements, exceptions, [World.stack("prod", World.pack())])
    #expect(results.map(\.isBroken) == [true, true, false])
    #expect(exceptionResults.map(\.isUsed) == [true, false])
  }

  @Test("where several apply, the one that expires last counts, and of the expired ones likewise")
  func several() throws {
    let dates = ["2026-11-01", "2027-01-31", "2027-03-31", "2026-11-20", "2027-03-31"]
    let exceptions = try dates.map { try World.exception("acme/*/prod", until: $0) }
    let subjects = [World.stack("prod")]
    let now = try evaluate([World.requirement()], exceptions, subjects)
    #expect(now.results.flatMap(\.excepted).map(\.exception) == [2])
    #expect(now.exceptionResults.filter(\.isUsed).map(\.index) == [2])
    let later = try evaluate([World.requirement()], exceptions, subjects, on: "2028-01-01")
    #expect(later.results.flatMap(\.failing).map(\.expiredException) == [2])
  }

  @Test("exceptions are listed with the expired ones first, each with the stacks that it matches")
  func list() throws {
    let exceptions = try [
      World.exception("acme/*/prod*", until: "2027-03-31"),
      World.exception("acme/*/dev", until: "2026-11-24"),
      World.exception("globex/*/*", until: "2026-01-01"), World.exception("acme/*/*", until: "2027-03-31"),
    ]
    let subjects = [World.stack("prod", World.pack()), World.unobserved("dev")]
    let listed = try evaluate([World.requirement()], exceptions, subjects).exceptionResults
    #expect(listed.map(\.index) == [2, 1, 0, 3])
    #expect(listed.map(\.isExpired) == [true, true, false, false])
    #expect(listed.map { $0.stacks.map(\.stack) } == [[], ["dev"], ["prod"], ["dev", "prod"]])
    #expect(listed.map(\.isUsed) == [false, false, false, false])
  }
}
