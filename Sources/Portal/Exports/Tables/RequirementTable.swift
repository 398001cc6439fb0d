import Governance
import PolicyData

extension Tables {
  static let requirements = Table(
    "requirements", of: RequirementRow.self,
    "A row for each requirement of `site.json` and each stack that it is about, whether it holds or not. A requirement about no stack has one row, without a stack.",
    columns: [
      .number("requirement", "Its place in `site.json`, counted from 1.", \.number),
      .text("title", "What it is called there.", \.requirement.title),
    ],
    Column.stackNames { $0.stack },
    [
      .text("state", "`holds`, `fails`, `excepted`, `not observed` or `no stack`.", \.state.word),
      .boolean(
        "failsBuild", "Whether a build must not pass for a success while the requirement is broken.",
        \.requirement.fails),
      .text("pack", "The policy pack that the stack must pass.", \.requirement.pack),
      .text(
        "policy", "The policy that must run; missing where the pack as a whole is meant.",
        \.requirement.policy),
      .text("atLeast", "The oldest version that will do.", \.requirement.atLeast?.description),
      .text(
        "level", "The level that the policy, or any policy of the pack, must have at least.",
        \.requirement.level?.description),
      .text(
        "mode", "When it must run: `preventative` or `audit`; missing where both will do.",
        \.requirement.mode?.rawValue),
      .list(
        "lacks",
        "What is missing: `pack missing`, `version below`, `version not comparable`, `audit only`, `preventative only`, `policy missing`, `policy disabled`, `level weaker`, `undecided`."
      ) { $0.state.shortfalls.map(\.word) },
      .text("foundVersion", "The version that was found, where that is what is missing.") {
        $0.state.shortfalls.lazy.compactMap(\.foundVersion).first
      },
      .text("foundLevel", "The level that was found, where that is what is missing.") {
        $0.state.shortfalls.lazy.compactMap(\.foundLevel).first
      },
      .number(
        "exception",
        "The exception that excuses it, or that did until it expired: its number in `exceptions`.",
        \.state.exception),
      .page("The requirement on the page of requirements") {
        "\(SitePath.requirements)#\(RequirementText.anchor(number: $0.number))"
      },
    ],
    rows: RequirementRow.all)
}

/// A requirement and a stack in their table.
struct RequirementRow {
  let number: Int
  let requirement: Requirement
  /// Nil where the requirement is about no stack.
  let stack: Stack?
  let state: State

  enum State {
    case holds, unobserved, noStack
    case fails(RequirementResult.Failing)
    case excepted(RequirementResult.Excepted)
  }
}

extension RequirementRow {
  @Sendable fileprivate static func all(in site: Site) -> [RequirementRow] {
    let stacks = Dictionary(site.stacks.map { ($0.reference, $0) }) { first, _ in first }
    return site.requirements.enumerated().flatMap { index, result in
      states(result).map { reference, state in
        RequirementRow(
          number: index + 1, requirement: result.requirement, stack: reference.flatMap { stacks[$0] },
          state: state)
      }
    }
  }

  /// In the order of stacks.
  private static func states(_ result: RequirementResult) -> [(StackReference?, State)] {
    guard result.matched > 0 else { return [(nil, .noStack)] }
    let states: [(StackReference, State)] =
      result.holding.map { ($0, .holds) } + result.failing.map { ($0.reference, .fails($0)) }
      + result.excepted.map { ($0.reference, .excepted($0)) } + result.unobserved.map { ($0, .unobserved) }
    return states.sorted { $0.0 < $1.0 }.map { ($0, $1) }
  }
}

extension RequirementRow.State {
  var word: String {
    switch self {
    case .holds: "holds"
    case .fails: "fails"
    case .excepted: "excepted"
    case .unobserved: StackState.notObserved.rawValue
    case .noStack: "no stack"
    }
  }

  var shortfalls: [Shortfall] {
    switch self {
    case .fails(let failing): failing.shortfalls
    case .excepted(let excepted): excepted.shortfalls
    case .holds, .unobserved, .noStack: []
    }
  }

  var exception: Int? {
    switch self {
    case .fails(let failing): failing.expiredException.map { $0 + 1 }
    case .excepted(let excepted): excepted.exception + 1
    case .holds, .unobserved, .noStack: nil
    }
  }
}
