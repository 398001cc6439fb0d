import Governance
import PolicyData
import Templates

extension Edition {
  /// Links to the kept nights, newest first, for the page of changes.
  var keptNights: Members { keptLinks(kept, to: .index) }

  /// Links to the stack's page in the kept nights that have one, newest first.
  func keptNights(of stack: StackReference) -> Members {
    keptLinks(kept.filter { $0.stacks.contains(stack) }, to: .stack(stack))
  }

  private func keptLinks(_ nights: [KeptNight], to page: SitePath) -> Members {
    [
      "hasKept": .flag(!nights.isEmpty),
      "kept": .list(
        nights.reversed().map { night in
          ["text": .text("\(night.day)"), "path": .text(page.kept(night.day).description)]
        }),
    ]
  }
}
