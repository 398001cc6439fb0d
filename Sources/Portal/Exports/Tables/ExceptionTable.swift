import Governance
import PolicyData

extension Tables {
  static let exceptions = Table(
    "exceptions", of: ExceptionResult.self, "A row for each exception of `site.json`, expired ones first.",
    columns: [
      .number("exception", "Its place in `site.json`, counted from 1.") { $0.index + 1 },
      .list("patterns", "Which stacks are excepted, as `site.json` says it.") {
        $0.exception.patterns.map(\.description)
      },
      .text("pack", "The policy pack that they need not pass.", \.exception.pack),
      .text(
        "policy", "The policy that they need not pass; missing where the whole pack is meant.",
        \.exception.policy),
      .text("reason", "Why.", \.exception.reason),
      .text("owner", "Who answers for it.", \.exception.owner),
      .day("expires", "The last day on which it holds, in UTC.", \.exception.expires),
      .number("daysLeft", "Until then; 0 on that day, and negative afterwards.", \.daysLeft),
      .boolean("isExpired", "Whether that day is over.", \.isExpired),
      .boolean("isUsed", "Whether some stack is excepted from a requirement thanks to it.", \.isUsed),
      .number("stacks", "Stacks that it matches, whether they need it or not.", \.stacks.count),
      .page("The exception on the page of requirements") {
        "\(SitePath.requirements)#\(ExceptionText.anchor($0))"
      },
    ],
    rows: \.exceptions)
}
