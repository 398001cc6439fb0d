import Governance
import PolicyData
import Templates

extension Pages {
  /// The stacks that must pass a pack, as far as they stand on one page.
  func useValues(_ pack: Pack, _ parts: Parts<Pack.Use>, number: Int, at path: SitePath) -> Members {
    [
      "pager": parts.pager(on: path, current: number, noun: "stacks") {
        "\($0.stack.reference.project)/\($0.stack.reference.stack)"
      },
      "chips": .text(PackText.chips(pack)),
      "hasEnvironments": .flag(StackColumns(pack.uses.lazy.map(\.stack)).hasEnvironments),
      "hasScores": .flag(pack.uses.contains { $0.stack.scores != nil }),
      "uses": .list(parts.all[number - 1].map { useRow($0, of: pack, path: path) }),
    ]
  }

  private func useRow(_ use: Pack.Use, of pack: Pack, path: SitePath) -> Value {
    let (stack, assignment) = (use.stack, use.assignment)
    let isOld = pack.isOld(assignment.pack)
    let isAudit = assignment.mode == .audit
    // A stack may have to pass a pack twice: once before deployments, once afterwards.
    let anchor = StackColumns.anchor(of: stack, isAudit ? "sa-" : "s-")
    var row = StackColumns.row(stack, anchor: anchor, isTrouble: false)
    row["keys"] = .text(Self.keys(isOld: isOld, isAudit: isAudit, isProduction: stack.isProduction))
    row["version"] = .text(assignment.versionText)
    row["isOld"] = .flag(isOld)
    row["mode"] = .text(LevelValue.words(assignment.mode) + (assignment.isAlsoAudited ? " and audit" : ""))
    let variant = pack.variant(of: use) + 1
    row["variant"] = .text("configuration \(variant)")
    row["variantPath"] = .text("\(path)#\(Anchor("c-", "\(variant)"))")
    row["canStop"] = .text(ProtectionText.canStop(assignment))
    row["score"] = .text(
      stack.scores?.first { $0.pack == pack.name }.map { ScoreText.words($0.score) } ?? "–")
    return .object(row)
  }

  /// Without a list for each: there is a row for each pack that a stack must pass.
  private static func keys(isOld: Bool, isAudit: Bool, isProduction: Bool) -> String {
    var keys = isOld ? "old" : ""
    if isAudit { keys += keys.isEmpty ? "audit" : " audit" }
    if isProduction { keys += keys.isEmpty ? "prod" : " prod" }
    return keys
  }
}
