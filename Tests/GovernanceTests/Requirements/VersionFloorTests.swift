import Governance
import Testing

@Suite("The oldest version that will do")
struct VersionFloorTests {
  @Test(
    "semantic versions are compared with the tag, numbers with a numeric tag or else the running number",
    arguments: [
      ("1.4.0", 3, "1.4.0", .reached), ("1.4.0", 3, "v1.10.0", .reached), ("1.4.0", 3, "1.4", .reached),
      ("1.4.0", 3, "1.3.9", .below), ("1.4.0", 3, "1.4.0-rc.1", .below),
      ("1.4.0", 3, "latest", .incomparable), ("1.4.0", 3, "", .incomparable),
      ("1.4.0", nil, "5", .incomparable),
      ("12", 12, "1.4.0", .reached), ("12", 11, "20.0.0", .below), ("v12", 13, "", .reached),
      ("12", 3, "12", .reached), ("12", 300, "11", .below), ("12", nil, "13", .reached),
      ("12", nil, "latest", .incomparable), ("12", nil, "", .incomparable), ("12", 12, "-13", .reached),
    ] as [(String, Int?, String, VersionFloor.Verdict)])
  func verdicts(floor: String, number: Int?, tag: String, verdict: VersionFloor.Verdict) throws {
    let floor = try #require(VersionFloor(floor))
    #expect(floor.verdict(on: FoundVersion(number: number, tag: tag)) == verdict)
  }

  @Test("it stays as it was written", arguments: ["1.4", "v1.4.0", "12", "v12"])
  func text(text: String) {
    #expect(VersionFloor(text)?.description == text)
  }

  @Test("anything else is none", arguments: ["", "v", "latest", "-1", "+1", "1.x", "99999999999999999999"])
  func refused(text: String) {
    #expect(VersionFloor(text) == nil)
  }
}
