import PolicyData

/// What a new version of a sample pack brings: more policies, and stricter defaults of old ones.
struct Release {
  let tag: String
  let added: [World.Policy]
  let raised: [String]

  /// `raises` names older policies whose default becomes mandatory.
  init(_ tag: String, adds added: [World.Policy], raises raised: [String] = []) {
    self.tag = tag
    self.added = added
    self.raised = raised
  }
}

extension World.Pack {
  /// The first release has the number `first`, larger than 1 where older ones were deleted. The policies are
  /// documented below `wiki`, a page each.
  init(
    _ name: String, _ displayName: String = "", first: Int = 1, wiki: String? = nil, _ releases: Release...
  ) {
    var policies: [World.Policy] = []
    var versions: [World.PackVersion] = []
    for release in releases {
      for index in policies.indices where release.raised.contains(policies[index].name) {
        policies[index].level = .mandatory
      }
      policies += release.added.map { $0.documented(at: wiki) }
      versions.append(.init(number: first + versions.count, tag: release.tag, policies: policies))
    }
    self.init(name: name, displayName: displayName, versions: versions)
  }

  /// The pack as an organization has it that has not got the newer versions yet.
  func upTo(_ number: Int) -> World.Pack {
    World.Pack(name: name, displayName: displayName, versions: versions.filter { $0.number <= number })
  }
}

extension World.Policy {
  fileprivate func documented(at wiki: String?) -> World.Policy {
    guard let wiki, url.isEmpty else { return self }
    var policy = self
    policy.url = "\(wiki)/\(name)"
    return policy
  }

  func linked(to url: String) -> World.Policy {
    var policy = self
    policy.url = url
    return policy
  }
}
