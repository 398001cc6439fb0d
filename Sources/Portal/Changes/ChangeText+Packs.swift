import Governance
import PolicyData

// What happens to packs and policies, in words.

extension ChangeText {
  mutating func required(_ pack: VersionedPack, _ mode: PackFacts.Mode) {
    opening = "Must pass"
    subject = .pack
    name = pack.pack
    says = ChangeWords.joined(ChangeWords.version(pack.version), ChangeWords.suffix(mode))
    detail =
      switch mode {
      case .preventative: "It runs before deployments."
      case .audit: "It looks afterwards."
      case .unclear: "Whether it runs before deployments is not told."
      }
  }

  mutating func dropped(_ pack: VersionedPack, _ mode: PackFacts.Mode) {
    opening = "Need not pass"
    subject = .pack
    name = pack.pack
    says = ChangeWords.joined(ChangeWords.version(pack.version), ChangeWords.suffix(mode), "any more")
    detail =
      switch mode {
      case .preventative: "It ran before deployments."
      case .audit: "It looked afterwards."
      case .unclear: "Whether it ran before deployments was not told."
      }
  }

  mutating func moved(_ pack: String, _ from: PackFacts.Mode, _ to: PackFacts.Mode) {
    subject = .pack
    name = pack
    step = Step(from: State(text: ChangeWords.mode(from)), to: State(text: ChangeWords.mode(to)))
    detail =
      switch to {
      case .preventative: "It runs before deployments now."
      case .audit: "It looks afterwards now, and can stop nothing."
      case .unclear: "Whether it runs before deployments is not told any more."
      }
  }

  mutating func version(_ change: VersionChange, _ mode: PackFacts.Mode, _ effect: Direction) {
    subject = .pack
    name = change.pack
    says = ChangeWords.suffix(mode)
    step = Step(
      from: State(text: ChangeWords.version(change.from)), to: State(text: ChangeWords.version(change.to)))
    let age: String? =
      switch change.step {
      case .up: nil
      case .down: "An older version."
      case .unclear: "Which of the two is newer is not certain."
      }
    detail = [age, ChangeWords.effect(effect)].compactMap(\.self).joined(separator: " ")
  }

  mutating func level(_ place: PolicyPlace, _ from: EnforcementLevel?, _ to: EffectiveLevel) {
    stand(place)
    step = Step(
      from: ChangeWords.state(from, place.previousMode), to: ChangeWords.state(to.level, place.mode))
    detail = ChangeWords.joined(ChangeWords.move(place), ChangeWords.now(to, at: place))
  }

  mutating func disabled(_ place: PolicyPlace, _ from: EffectiveLevel) {
    stand(place)
    step = Step(
      from: ChangeWords.state(from.level, place.previousMode), to: ChangeWords.state(.disabled, place.mode))
    let pronoun = place.policy == nil ? "They do" : "It does"
    detail = ChangeWords.joined(ChangeWords.move(place), "\(pronoun) not run any more.")
  }

  mutating func added(_ place: PolicyPlace, _ level: EffectiveLevel) {
    stand(place)
    says = ChangeWords.joined(says, "is new: \(level.text)")
    detail = ChangeWords.joined("Another version of the pack brought it.", ChangeWords.now(level, at: place))
  }

  mutating func removed(_ place: PolicyPlace, _ level: EffectiveLevel) {
    stand(place)
    says = ChangeWords.joined(says, "is gone, and was \(level.text)")
    detail = "Another version of the pack does not have it."
  }

  /// Names alone: values may be secrets.
  mutating func parameters(_ place: PolicyPlace, _ names: [String]) {
    stand(place)
    let isWhole = names.allSatisfy(\.isEmpty)
    says = ChangeWords.joined(says, "has other parameters")
    detail = isWhole ? "Values are not told here." : "\(ChangeWords.list(names)). Values are not told here."
  }

  private mutating func stand(_ place: PolicyPlace) {
    says = ChangeWords.suffix(place.mode)
    guard let policy = place.policy else {
      opening = "Every other policy of"
      subject = .pack
      name = place.pack
      return
    }
    subject = .policy
    quiet = "\(place.pack)/"
    name = policy
  }
}
