import Governance
import PolicyData
import Templates

extension Pages {
  /// Our own rules, with the stacks that fail and why; and the exceptions from them.
  var requirements: Page {
    Page(.requirements, template: "requirements", scope: .night) { [self] () throws(TemplateError) in
      let results = edition.site.requirements
      let exceptions = edition.site.exceptions
      // Broken ones first, in the order of site.json.
      let ordered = results.enumerated().sorted {
        (RequirementText.order($0.element), $0.offset) < (RequirementText.order($1.element), $1.offset)
      }
      return try frame.page(
        .requirements, title: "Requirements",
        [
          "trail": .trail([]),
          "here": "Requirements",
          "finding": .text(RequirementText.finding(results)),
          "more": .text(RequirementText.finding(exceptions)),
          "hasRequirements": .flag(!results.isEmpty),
          "requirements": .list(ordered.map { requirementValue($0.element, number: $0.offset + 1) }),
          "hasExceptions": .flag(!exceptions.isEmpty),
          "exceptions": .list(exceptions.map(ExceptionText.row)),
        ])
    }
  }

  /// More failing stacks than these are a list: `data/requirements.csv` has all.
  private static var failingLimit: Int { 200 }

  private func requirementValue(_ result: RequirementResult, number: Int) -> Value {
    let state = RequirementText.state(result)
    let checked = result.matched - result.unobserved.count
    let holding = result.holding.count + result.excepted.count
    let failing = result.failing.prefix(Self.failingLimit)
    return [
      "anchor": .text(RequirementText.anchor(number: number).description),
      "rowAnchor": .text(Anchor("q-", "\(number)").description),
      "tableID": .text("failing-\(number)"),
      "title": .text(result.requirement.title),
      "asks": .text(RequirementText.asks(result.requirement)),
      "patterns": .text(RequirementText.patterns(result.requirement.patterns)),
      "state": .text(state.words),
      "glyph": state.glyph.value,
      "isTrouble": .flag(state.isTrouble),
      "fails": .flag(result.requirement.fails),
      "matchesNothing": .flag(result.matched == 0),
      "holding": .text(NumberText.grouped(holding)),
      "checked": .text(NumberText.count(checked, "stack")),
      "bar": checked == 0 ? .absent : .text(NumberText.hundredths(holding, of: checked)),
      "sort": .text(checked == 0 ? "-1" : NumberText.hundredths(holding, of: checked)),
      "share": .text("\(NumberText.grouped(holding)) of \(NumberText.grouped(checked))"),
      "failingCount": .text(NumberText.grouped(result.failing.count)),
      "exceptedCount": .text(NumberText.grouped(result.excepted.count)),
      "unobservedCount": .text(NumberText.grouped(result.unobserved.count)),
      "hasFailing": .flag(!failing.isEmpty),
      "failing": .list(failing.map { failingRow($0, number: number) }),
      "leftOut": result.failing.count > failing.count
        ? .text(NumberText.grouped(result.failing.count - failing.count)) : .absent,
      "hasExcepted": .flag(!result.excepted.isEmpty),
      "excepted": .list(result.excepted.prefix(Self.failingLimit).map(exceptedRow)),
    ]
  }

  private func failingRow(_ failing: RequirementResult.Failing, number: Int) -> Value {
    var row = stackLink(failing.reference)
    row["anchor"] = .text(Anchor("f\(number)-", failing.reference.description).description)
    row["why"] = .text(RequirementText.why(failing.shortfalls))
    row["exception"] = .optional(failing.expiredException.map { "#\(ExceptionText.anchor($0))" })
    return .object(row)
  }

  private func exceptedRow(_ excepted: RequirementResult.Excepted) -> Value {
    var row = stackLink(excepted.reference)
    row["why"] = .text(RequirementText.why(excepted.shortfalls))
    row["exception"] = .text("#\(ExceptionText.anchor(excepted.exception))")
    return .object(row)
  }

  private func stackLink(_ reference: StackReference) -> Members {
    [
      "path": .text(SitePath.stack(reference).description), "project": .text(reference.project),
      "stack": .text(reference.stack), "organization": .text(reference.organization),
    ]
  }
}
