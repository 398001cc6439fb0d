import Governance
import PolicyData
import Templates

extension Pages {
  /// Since when the stack is as protected as it is: "Protected since 12 November 2026, at least."
  func sinceValue(_ stack: Stack) -> Value {
    guard stack.stackGuard != nil, let since = edition.history.states.since(stack.reference)?.protection
    else {
      return .absent
    }
    let date = DateText(since.night).day
    let state = ProtectionText.state(of: stack).capitalizingFirst
    return .text(
      since.isAtLeast
        ? "\(state) since \(date) at least, the oldest night that is kept." : "\(state) since \(date).")
  }
}
