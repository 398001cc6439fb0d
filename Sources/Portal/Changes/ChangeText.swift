import Governance
import PolicyData

/// A change in words: the same on pages, in the feed, on a terminal and in chats. It never says how many stacks it
/// happened to, and so reads well for one and for many.
///
/// Names in it are foreign text, as they came. Whoever writes them out escapes them.
struct ChangeText: Hashable, Sendable {
  /// Before the name: "Joined".
  var opening = ""
  var subject = Subject.stack
  /// The pack, policy, group or requirement; empty for changes of a stack itself.
  var name = ""
  /// The part of the name that stands back: a policy's pack.
  var quiet = ""
  /// After the name.
  var says = ""
  var step: Step?
  /// A sentence or more, or nothing.
  var detail = ""
  /// Where a change leaves a stack unprotected.
  var alarm = ""

  /// What the name is a name of.
  enum Subject: String { case stack, pack, policy, group, requirement }

  /// What something was, and what it is now.
  struct Step: Hashable, Sendable {
    let from: State
    let to: State
  }

  struct State: Hashable, Sendable {
    let text: String
    var kind = Kind.word

    enum Kind: String {
      case word
      case level
      /// A level where nothing is stopped.
      case auditLevel
    }
  }

  /// Titles need quotes around them to be told from the sentence.
  var shownName: String { subject == .requirement ? "“\(name)”" : name }

  /// One line without a full stop: "guard/no-ssh: mandatory → advisory".
  var title: String {
    let words = [opening, quiet + shownName, says].filter { !$0.isEmpty }.joined(separator: " ")
    return step.map { "\(words): \($0.from.text) → \($0.to.text)" } ?? words
  }
}

extension ChangeText {
  init(_ change: Change) {
    switch change {
    case .stackAppeared(let groups, let protection): appeared(groups, protection)
    case .stackVanished(let reason): vanished(reason)
    case .becameUnknown(let kind, let status): becameUnknown(kind, status)
    case .knownAgain: knownAgain()
    case .groupJoined(let group, let mode, let effect): membership("Joined", group, mode, effect)
    case .groupLeft(let group, let mode, let effect): membership("Left", group, mode, effect)
    case .packRequired(let pack, let mode): required(pack, mode)
    case .packDropped(let pack, let mode): dropped(pack, mode)
    case .packMoved(let pack, let from, let to): moved(pack, from, to)
    case .versionChanged(let change, let mode, let effect): version(change, mode, effect)
    case .levelChanged(let place, let from, let to): level(place, from.level, to)
    case .policyEnabled(let place, let to): level(place, .disabled, to)
    case .policyDisabled(let place, let from): disabled(place, from)
    case .policyAdded(let place, let level): added(place, level)
    case .policyRemoved(let place, let level): removed(place, level)
    case .parametersChanged(let place, let names): parameters(place, names)
    case .requirementBroken(let requirement, let reason): broken(requirement, reason)
    case .requirementMet(let requirement): met(requirement)
    case .protectionLost(let protection): lost(protection)
    case .protectionGained(let protection): gained(protection)
    }
  }
}
