import Governance
import PolicyData
import Testing

@testable import Portal

@Suite("Recorded changes")
struct RecordedChangesTests {
  @Test(
    "a night's changes come back from what is kept of it, whatever the names",
    arguments: [ChangeSample.weakened, .hostile, ChangeSample.nights([], [])[0]])
  func roundTrip(changes: Changes) throws {
    let recorded = RecordedChanges(changes)
    let text = recorded.json.compactText
    #expect(RecordedChanges(try JSONParser.parse(text.utf8)) == recorded)
    #expect(recorded.changes.map(\.id) == changes.groups.map(\.id))
  }

  @Test("a name with a slash stays one name")
  func slash() throws {
    let nights = ChangeSample.nights([], [Sample.stack("a/b", "c/d")])
    let json = RecordedChanges(nights[0]).json
    #expect(
      RecordedChanges(json)?.changes.first?.stacks
        == [StackReference(organization: "acme", project: "a/b", stack: "c/d")])
  }

  @Test("the first night has none, and what is no night is none")
  func first() {
    let first = RecordedChanges(nil, night: Sample.night)
    #expect(first.before == nil && first.changes.isEmpty)
    #expect(RecordedChanges(first.json) == first)
    #expect(RecordedChanges(["changes": []]) == nil && RecordedChanges(["night": 1]) == nil)
  }

  @Test("a change that cannot be read is left out, and what is missing of one is empty")
  func tolerant() {
    let kept: JSONValue = [
      "night": 1_795_486_440,
      "changes": [
        ["id": "x"],
        ["id": "acme/k", "direction": "neutral", "organization": "acme", "stacks": [["a"], ["a", "b"]]],
      ],
    ]
    let changes = RecordedChanges(kept)?.changes ?? []
    #expect(changes.map(\.id) == ["acme/k"] && changes.map(\.title) == [""])
    #expect(changes.map(\.kind) == ["k"] && changes.first?.stacks.map(\.description) == ["acme/a/b"])
  }

  @Test("stacks and packs find their changes, in the order of the nights")
  func index() {
    let nights = ChangeSample.history(
      ChangeSample.nights(ChangeSample.before, ChangeSample.after, ChangeSample.last)
    ).changes
    let index = ChangeIndex(nights)
    let dev = StackReference(organization: "acme", project: "shop", stack: "dev")
    #expect(index.places(of: dev).map(\.night) == [0, 1, 1])
    #expect(index.places(ofPack: "guard", in: "acme").map(\.night) == [1])
    #expect(index.places(ofPack: "guard", in: "globex").isEmpty)
  }
}
