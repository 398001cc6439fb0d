import PolicyData
import Testing

@testable import PulumiAPI

@Suite("The pack versions worth asking for")
struct PackVersionReferenceTests {
  private static func pack(_ name: String, _ version: Int?) -> RequiredPolicyPack {
    RequiredPolicyPack(name: name, version: version)
  }

  private static func listing(_ name: String, _ versions: Int...) -> PolicyPackListing {
    PolicyPackListing(name: name, versions: versions, versionTags: [])
  }

  @Test(
    "are those in use and the newest of each, once, sorted",
    arguments: [
      ([pack("net", 2), pack("net", 2), pack("cis", 1)], [], ["cis 1", "net 2"]),
      ([pack("net", 2)], [listing("net", 1, 10, 9), listing("other", 4)], ["net 2", "net 10"]),
      ([pack("net", 10)], [listing("net", 10)], ["net 10"]),
      ([pack("net", 2)], [listing("net")], ["net 2"]),
      ([pack("net", nil)], [], []), ([pack("net", nil)], [listing("net", 3)], ["net 3"]),
      ([], [listing("net", 3)], []),
    ] as [([RequiredPolicyPack], [PolicyPackListing], [String])])
  func wanted(packs: [RequiredPolicyPack], listings: [PolicyPackListing], versions: [String]) {
    let found = PackVersionReference.worthAsking(inUse: packs, among: listings)
    #expect(found.map { "\($0.pack) \($0.version)" } == versions)
  }
}
