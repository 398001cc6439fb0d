import XHTML

/// The parts of pages in the order in which they were first met. Equal ones are one.
struct PartNumbers {
  private(set) var all: [LinkPart] = []
  private var byIdentity: [ObjectIdentifier: Int] = [:]
  private var byContent: [LinkPart: Int] = [:]

  mutating func add(_ part: LinkPart) {
    if byIdentity[ObjectIdentifier(part)] != nil { return }
    let number = byContent[part] ?? all.count
    if number == all.count { all.append(part) }
    byContent[part] = number
    byIdentity[ObjectIdentifier(part)] = number
  }

  /// Of one that was added.
  func number(of part: LinkPart) -> Int { byIdentity[ObjectIdentifier(part)] ?? 0 }
}
