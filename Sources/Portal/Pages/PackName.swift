/// Packs of one name in two organizations are different ones.
struct PackName: Hashable, Comparable, Sendable {
  let organization: String
  let pack: String

  static func < (left: PackName, right: PackName) -> Bool {
    (left.organization, left.pack) < (right.organization, right.pack)
  }
}
