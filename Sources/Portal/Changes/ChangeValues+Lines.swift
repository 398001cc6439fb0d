import Governance
import PolicyData
import Templates

/// How much of a night a page holds. A night can change every policy of every stack: what is left out stands
/// in the night's JSON.
struct LineBudget {
  let lines: Int
  /// Names of stacks, over all lines.
  let stacks: Int
}

extension ChangeValues {
  /// `change-list.mustache`: a line a change, with its stacks as far as the budget goes.
  /// - Parameter isMixed: whether each line says its kind, which no heading says.
  func lines(
    of changes: [RecordedChange], budget: LineBudget, isMixed: Bool = false, root: String
  ) -> [Value] {
    var left = budget.stacks
    return changes.prefix(budget.lines).map { change in
      let isSingle = change.stacks.count == 1
      let shown = isSingle ? 0 : min(left, StackList.standardLimit, change.stacks.count)
      left -= shown
      var line = line(of: change, on: change.stacks)
      if !isMixed { line["kind"] = .absent }
      line["anchor"] = .text(Anchor("c-", change.id).description)
      line["count"] = .text(NumberText.count(change.stacks.count, "stack"))
      line["single"] = isSingle ? single(change.stacks[0]) : .absent
      line["list"] = shown > 0 ? list(change.stacks, limit: shown, root: root) : .absent
      return .object(line)
    }
  }

  /// `change-line.mustache`: the sentence of a change.
  func line(of change: RecordedChange, on stacks: [StackReference]) -> Members {
    let text = change.text
    return [
      "direction": change.direction.value,
      "kind": .text(change.direction.word),
      "organization": .text(change.organization),
      "opening": .text(text.opening),
      "path": .optional(links.path(of: change)),
      "quiet": .text(text.quiet),
      "name": .text(text.subject == .stack ? "" : text.shownName),
      "says": .text(text.says),
      "step": text.step.map { ["from": state($0.from), "to": state($0.to)] } ?? .absent,
      "detail": .text(text.detail),
      "alarm": .text(text.alarm),
      "isTrouble": .flag(!text.alarm.isEmpty && isTrouble(stacks)),
      "on": .absent,
    ]
  }

  private func state(_ state: ChangeText.State) -> Value {
    ["text": .text(state.text), "class": .optional(ChangeWords.cssClass(state))]
  }

  /// Of stacks that are gone, nobody remembers the labels.
  private func isTrouble(_ stacks: [StackReference]) -> Bool {
    !hasProduction || stacks.contains { links.stack($0)?.isProduction == true }
  }

  private func single(_ stack: StackReference) -> Value {
    [
      "path": links.stack(stack) == nil ? .absent : .text(SitePath.stack(stack).description),
      "project": .text(stack.project), "stack": .text(stack.stack),
    ]
  }

  private func list(_ stacks: [StackReference], limit: Int, root: String) -> Value {
    let gone = stacks.filter { links.stack($0) == nil }.map { "\($0.project)/\($0.stack)" }
    return [
      "stacks": StackList.value(stacks.compactMap(links.stack), root: root, limit: limit),
      "gone": gone.isEmpty ? .absent : .text(ChangeWords.list(gone)),
    ]
  }
}
