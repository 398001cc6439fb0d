import Foundation
import Governance
import PolicyData
import Testing

@Suite("Summaries of nights")
struct NightSummaryTests {
  typealias World = ChangeWorld

  @Test("the form in which they are kept")
  func json() {
    let twins = ["a", "b"].map { stack($0, groups: [group("g")], preventative: [pack()], audit: [pack()]) }
    let site = Site(
      Night(
        service: "", started: Date(timeIntervalSinceReferenceDate: 0),
        finished: Date(timeIntervalSinceReferenceDate: 800_000_000.25),
        stacks: twins + [World.unavailable("down"), failed("gone")]))
    #expect(
      NightSummary(of: site).text == """
        {"format":2,"gone":[["acme","shop","gone"]],"groups":["g"],"night":800000000.25,\
        "packs":[["guard","audit",1,"1.0.0"],["guard","preventative",1,"1.0.0"]],\
        "stacks":[["acme","shop","a",0],["acme","shop","b",0]],\
        "states":[["undecided",[0],[0,1]]],"unknown":[["acme","shop","down"]],"whole":true}
        """)
  }

  @Test("nights that were kept in the format before are read")
  func formatBefore() throws {
    let states =
      #"[{"groups":["g"],"packs":[["guard","audit",1,"1.0.0"],["guard","preventative",null,""]],"protection":"undecided"}]"#
    let text =
      #"{"format":1,"gone":[],"night":1,"stacks":[["a","b","c",0]],"states":\#(states),"unknown":[],"whole":true}"#
    let summary = try #require(NightSummary(try JSONParser.parse(text.utf8)))
    let state = GuardState(
      protection: .undecided, groups: ["g"],
      packs: [
        .init(name: "guard", mode: .audit, version: FoundVersion(number: 1, tag: "1.0.0")),
        .init(name: "guard", mode: .preventative, version: FoundVersion(number: nil, tag: "")),
      ])
    #expect(
      summary.stacks == [StackReference(organization: "a", project: "b", stack: "c"): .known(state)])
  }

  @Test(
    "what is no summary is refused",
    arguments: [
      "null", "{}", #"{"format":3,"night":1,"whole":true,"states":[],"stacks":[],"unknown":[],"gone":[]}"#,
      #"{"format":1,"night":"1","whole":true,"states":[],"stacks":[],"unknown":[],"gone":[]}"#,
      #"{"format":1,"night":1,"whole":true,"states":[],"stacks":[["a","b","c",0]],"unknown":[],"gone":[]}"#,
      #"{"format":1,"night":1,"whole":true,"states":[],"stacks":[["a","b","c",-1]],"unknown":[],"gone":[]}"#,
      #"{"format":1,"night":1,"whole":true,"states":[],"stacks":[],"unknown":[["a","b"]],"gone":[]}"#,
      #"{"format":1,"night":1,"whole":true,"states":[],"stacks":[],"unknown":[],"gone":[["a","b",3,"c"]]}"#,
      state(#"{"protection":"safe","groups":[],"packs":[]}"#),
      state(#"{"protection":"protected","groups":[1],"packs":[]}"#),
      state(#"{"protection":"protected","groups":[],"packs":[["g","never",1,""]]}"#),
      state(#"{"protection":"protected","groups":[],"packs":[["g","audit","1",""]]}"#),
      pooled(#"["safe",[],[]]"#), pooled(#"["protected",[1],[]]"#), pooled(#"["protected",[0],[-1]]"#),
      pooled(#"["protected",[0]]"#), pooled(#"["protected",[0],[0]]"#, packs: #"["p","never",1,""]"#),
      pooled(#"["protected",[0],[0]]"#, groups: "1"),
    ])
  func refused(text: String) throws {
    #expect(NightSummary(try JSONParser.parse(text.utf8)) == nil)
  }

  /// A summary of one stack in one state, which would be right if the state were.
  private static func state(_ json: String) -> String {
    #"{"format":1,"night":1,"whole":true,"states":[\#(json)],"stacks":[["a","b","c",0]],"unknown":[],"gone":[]}"#
  }

  private static func pooled(
    _ state: String, groups: String = #""g""#, packs: String = #"["p","audit",1,""]"#
  ) -> String {
    #"{"format":2,"groups":[\#(groups)],"night":1,"packs":[\#(packs)],"whole":true,"states":[\#(state)],"stacks":[["a","b","c",0]],"unknown":[],"gone":[]}"#
  }

  @Test(
    "over random nights: kept and read they are the same, and news alone tell what whole summaries tell",
    arguments: 0..<20)
  func randomNights(seed: Int) throws {
    var random = SmallGenerator(seed: UInt64(seed))
    var whole = StateHistory(), partial = StateHistory()
    var kept: [NightSummary] = []
    for night in 1...12 {
      let summary = NightSummary(of: World.site(night, Self.stacks(&random)))
      let news = partial.news(in: summary)
      let read = try #require(NightSummary(try JSONParser.parse(news.text.utf8)))
      #expect(read == news)
      whole.add(summary)
      partial.add(read)
      kept.append(read)
      for index in 0..<8 {
        #expect(whole.since(reference("s\(index)")) == partial.since(reference("s\(index)")))
      }
    }
    try dropped(kept, whole)
  }

  /// Dropping the oldest nights leaves the last states, and never an older night than what was kept tells.
  private func dropped(_ kept: [NightSummary], _ whole: StateHistory) throws {
    let first = kept[0...5].dropFirst().reduce(kept[0]) { $0.followed(by: $1) }
    #expect(first.isWhole && first.night == World.date(6))
    let rest = StateHistory([first] + kept[6...])
    for index in 0..<8 {
      let full = whole.since(reference("s\(index)")), short = rest.since(reference("s\(index)"))
      guard let short else { continue }
      #expect(full?.state == short.state)
      #expect(short.protection.night >= World.date(6))
      if !short.protection.isAtLeast { #expect(full?.protection == short.protection) }
    }
  }

  private static func stacks(_ random: inout SmallGenerator) -> [ObservedStack] {
    (0..<8).compactMap { index in
      switch random.next(below: 12) {
      case 0: nil
      case 1: failed("s\(index)")
      case 2, 3: ChangeWorld.unavailable("s\(index)")
      case 4...6: stack("s\(index)", groups: [group("g")], audit: [pack(version: random.next(below: 2) + 1)])
      default:
        stack(
          "s\(index)", groups: [group("g\(random.next(below: 2))")],
          preventative: [pack(version: random.next(below: 2) + 1, setting: ["all": level("mandatory")])])
      }
    }
  }
}

/// Random numbers that are the same in every run.
struct SmallGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
