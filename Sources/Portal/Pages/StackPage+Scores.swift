import Governance
import PolicyData
import Templates

extension Pages {
  /// Pulumi's compliance scores, where `"scores": true` asked for them.
  func scoreValues(_ stack: Stack, in organization: Organization) -> Members {
    let scores = (stack.scores ?? []).filter { $0.score != .notApplicable }
    return [
      "hasScores": .flag(organization.told?.scores != nil),
      "scoresUnavailable": .optional(
        organization.told?.scores?.failure.map { FailureText.short($0).capitalizingFirst + "." }),
      "hasScoreRows": .flag(!scores.isEmpty),
      "scores": .list(scores.map { scoreRow($0, in: organization) }),
    ]
  }

  private func scoreRow(_ score: StackScores.PackScore, in organization: Organization) -> Value {
    let path = organization.pack(named: score.pack).map {
      SitePath.pack(organization: organization.name, pack: $0.name).description
    }
    return [
      "anchor": .text(Anchor("z-", score.pack).description),
      "name": .text(score.pack),
      "path": .optional(path),
      "text": .text(ScoreText.words(score.score)),
      "sort": .text(ScoreText.order(score.score)),
    ]
  }
}
