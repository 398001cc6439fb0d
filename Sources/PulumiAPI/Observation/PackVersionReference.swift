import PolicyData

/// One version of a pack of an organization, by the running number.
struct PackVersionReference: Hashable, Comparable, Sendable {
  let pack: String
  let version: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.pack, left.version) < (right.pack, right.version)
  }
}

extension PackVersionReference {
  /// The versions in use, and the newest of each pack in use, each once, sorted.
  ///
  /// A pack that is in use without a number gives its newest version only: nothing tells which one it is.
  static func worthAsking(
    inUse packs: [RequiredPolicyPack], among listings: [PolicyPackListing]
  ) -> [PackVersionReference] {
    let names = Set(packs.map(\.name))
    let used = packs.compactMap { pack in
      pack.version.map { PackVersionReference(pack: pack.name, version: $0) }
    }
    let newest = listings.filter { names.contains($0.name) }.compactMap { listing in
      listing.newestVersion.map { PackVersionReference(pack: listing.name, version: $0) }
    }
    return Set(used + newest).sorted()
  }
}
