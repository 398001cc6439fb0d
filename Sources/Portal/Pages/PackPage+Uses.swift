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
      "hasEnvironments": .flag(StackColumns(pack.uses.map(\.stack)).hasEnvironments),
      "hasScores": .flag(pack.uses.contains { $0.stack.scores != nil }),
      "uses": .list(parts.all[number - 1].map { useRow($0, of: pack, path: path) }),
    ]
  }

  private func useRow(_ use: Pack.Use, of pack: Pack, path: SitePath) -> Value {
    let (stack, assignment) = (use.stack, use.assignment)
    let isOld = pack.isOld(assignment.pack)
    let isAudit = assignment.mode == .audit
    var row = StackColumns.row(stack, isTrouble: false)
    // A stack may have to pass a pack twice: once before deployments, once afterwards.
    row["anchor"] = .text(
      Anchor(isAudit ? "sa-" : "s-", "\(stack.reference.project)/\(stack.reference.stack)").description)
    row["keys"] = .text(
      [isOld ? "old" : nil, isAudit ? "audit" : nil, stack.isProduction ? "prod" : nil]
        .compactMap(\.self).joined(separator: " "))
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
}
