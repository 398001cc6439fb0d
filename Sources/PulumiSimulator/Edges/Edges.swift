import PolicyData

/// The world in which layouts break: nothing at all, one of everything, thousands, names of 100 characters, and
/// scripts that run from right to left. Pages of it are looked at before a change of the theme is done.
extension World {
  package static let edges = World(
    organizations: [.noPacks, .oneStack, .manyStacks, .manyPacks, .longNames, .scripts])
}

extension World.Organization {
  fileprivate static let noPacks = World.Organization(
    name: "no-packs", stacks: ["dev", "staging", "prod"].map { World.Stack(project: "shop", name: $0) })

  fileprivate static let oneStack = World.Organization(
    name: "one-stack", stacks: [World.Stack(project: "shop", name: "prod")],
    packs: [.small("tagging")],
    groups: [
      .everything(
        [World.Stack(project: "shop", name: "prod")],
        [.init("tagging", version: 1, ["all": ["enforcementLevel": "mandatory"]])])
    ])

  /// 2,000 stacks, and a pack that all of them must pass.
  fileprivate static let manyStacks: World.Organization = {
    let stacks = (0..<2_000).map { index in
      World.Stack(
        project: "project-\(index / 8)",
        name: ["dev", "staging", "prod-eu", "prod-us", "qa", "load", "demo", "prod"][index % 8])
    }
    let packs = (1...12).map {
      World.Pack.small("pack-\($0)", versions: 2, policies: (1...10).map { "policy-\($0)" })
    }
    let required: [World.AppliedPack] = [
      .init("pack-1", version: 2, ["all": ["enforcementLevel": "mandatory"]])
    ]
    let others = (2...12).map { number in
      World.Group(
        "group \(number)", number.isMultiple(of: 3) ? .audit : .preventative,
        members: stacks.enumerated().filter { ($0.offset * 7 + number * 13) % 5 < 2 }.map(\.element.member),
        packs: [.init("pack-\(number)", version: 1 + number % 2)])
    }
    return World.Organization(
      name: "many-stacks", stacks: stacks, packs: packs, groups: [.everything(stacks, required)] + others)
  }()

  /// 200 packs on 30 stacks.
  fileprivate static let manyPacks: World.Organization = {
    let stacks = (1...30).map { World.Stack(project: "service-\($0)", name: "prod") }
    let packs = (1...200).map { World.Pack.small("pack-\($0)", policies: ["policy-a", "policy-b"]) }
    let groups = (0..<20).map { index in
      World.Group(
        "group \(index + 1)",
        members: stacks.enumerated().filter { $0.offset % (index + 1) == 0 }.map(\.element.member),
        packs: packs[index * 10..<index * 10 + 10].map { .init($0.name, version: 1) })
    }
    return World.Organization(name: "many-packs", stacks: stacks, packs: packs, groups: groups)
  }()

  fileprivate static let longNames: World.Organization = {
    func long(_ word: String) -> String { String(String(repeating: "\(word)-", count: 20).prefix(100)) }
    let stacks = [long("prod"), long("review-of-the-checkout"), String(repeating: "x", count: 100)].map {
      World.Stack(project: long("project"), name: $0)
    }
    let pack = World.Pack.small(
      long("pack"), versions: 2, policies: [long("policy"), String(repeating: "p", count: 100)])
    return World.Organization(
      name: "long-names-of-forty-characters-in-a-line", stacks: stacks, packs: [pack, .small("tagging")],
      groups: [
        .everything(stacks, [.init(pack.name, version: 1, ["all": ["enforcementLevel": "mandatory"]])]),
        World.Group(
          long("a group with a long name"), members: [stacks[0].member], packs: [.init(pack.name, version: 2)]
        ),
        World.Group("tags", .audit, members: stacks.map(\.member), packs: [.init("tagging", version: 1)]),
      ])
  }()

  fileprivate static let scripts: World.Organization = {
    let stacks = ["dev", "prod"].map { World.Stack(project: "shop", name: $0) }
    let policy = World.Policy(
      name: "no-open-ssh", displayName: "מדיניות: אין SSH פתוח 🔒",
      description: "لا يجوز فتح SSH للعالم.\nSSH は開けない。",
      level: .mandatory, severity: "high",
      framework: .init(
        name: "基準 ISO/IEC 27001", version: "2022", reference: "A.8.20", specification: "ネットワークのセキュリティ 🛡️"))
    let pack = World.Pack(
      name: "net-guard", displayName: "حارس الشبكة 🛡️",
      versions: [.init(number: 1, tag: "1.0.0", policies: [policy])])
    return World.Organization(
      name: "scripts", stacks: stacks, packs: [pack],
      groups: [
        World.Group(
          "ברירת מחדל (1) 🚀", members: stacks.map(\.member), packs: [.init("net-guard", version: 1)]),
        World.Group(
          "👩🏽‍💻 المطورون", .audit, members: [stacks[0].member], packs: [.init("net-guard", version: 1)]),
      ])
  }()
}

extension World.Group {
  fileprivate static func everything(_ stacks: [World.Stack], _ packs: [World.AppliedPack]) -> World.Group {
    World.Group(
      "default-policy-group", isOrganizationDefault: true, members: stacks.map(\.member), packs: packs)
  }
}
