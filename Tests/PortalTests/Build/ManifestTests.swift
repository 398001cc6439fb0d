import Foundation
import Governance
import Templates
import Testing
import XHTML

@testable import Portal

@Suite("The manifest")
struct ManifestTests {
  private static let overview: Overview = {
    let tally = Coverage.Tally(stacks: 1, protected: 2, unprotected: 3, undecided: 4, unknown: 5, stale: 6)
    return Overview(
      facts: SiteFacts(
        coverage: tally, organizations: ["a", "ä"], hasProduction: true, hasManyOrganizations: false,
        hasFrameworks: true, searchPieces: 7),
      organizations: ["a", "ä"],
      index: [
        "text": "t", "yes": true, "no": false, "number": -5, "none": .absent, "list": ["a", ["b": "c"]],
      ], rows: ["stacks": 8], sections: [["d": 1]], figures: [.stacks: 9],
      outcome: Outcome(
        coverage: tally, brokenRequirements: [.init(title: "r", matched: 1, failing: 2)], brokenCount: 3,
        staleOrganizations: 4))
  }()

  private let manifest: Manifest = {
    let part = LinkPart(FlatLinks(ids: [1, 2], targets: [LinkTarget(path: 3, id: 4)]))
    let equal = LinkPart(FlatLinks(ids: [1, 2], targets: [LinkTarget(path: 3, id: 4)]))
    func file(_ path: String, _ number: UInt64, _ links: PageLinks?) -> PublishedFile {
      PublishedFile(
        path: path, content: Fingerprint(low: number, high: 2),
        stamp: FileStamp(size: 5, seconds: 6, nanoseconds: 7), links: links)
    }
    return Manifest(
      key: FingerprintKey(low: 8, high: 9), origin: Fingerprint(low: 10, high: 11),
      night: ShownNight(
        number: 3, finished: Sample.night, common: Fingerprint(low: 4, high: 5),
        changes: Fingerprint(low: 6, high: 7), unsettled: ["acme", "b"],
        frames: ["acme": Fingerprint(low: 13, high: 14)],
        packs: [PackName(organization: "acme", pack: "p"): Fingerprint(low: 15, high: 16)],
        tableParts: ["data/stacks/1.csv": Fingerprint(low: 17, high: 18)]),
      overview: Self.overview, wanted: [LinkTarget(path: 1, id: 2)],
      linksNumber: 12,
      nightFiles: [file("night.js", 4, nil), file("trends.html", 5, PageLinks(ids: [7]))],
      files: [
        file("index.html", 1, PageLinks(ids: [5], targets: [LinkTarget(path: 6, id: 0)], parts: [part])),
        file("ä.html", 2, PageLinks(parts: [equal, part])), file("assets/portal.css", 3, nil),
      ])
  }()

  private var bytes: [UInt8] { Array(manifest.encoded.joined()) }
  private var links: [UInt8] { Array(manifest.encodedLinks.joined()) }

  @Test("what is written is read again, and what pages share is one")
  func coding() throws {
    let light = try #require(Manifest(bytes))
    #expect(light.files.allSatisfy { $0.links == nil } && light.files.count(where: \.isPage) == 2)
    let read = try #require(light.with(links: links))
    #expect(read.key == manifest.key && read.origin == manifest.origin && read.night == manifest.night)
    #expect(read.wanted == manifest.wanted && read.linksNumber == manifest.linksNumber)
    let (overview, expected) = (try #require(read.overview), Self.overview)
    #expect(overview.facts == expected.facts && overview.outcome == expected.outcome)
    #expect(overview.organizations == expected.organizations && overview.rows == expected.rows)
    #expect(overview.figures.filter { $0.value != 0 } == expected.figures)
    #expect("\(overview.index) \(overview.sections)" == "\(expected.index) \(expected.sections)")
    let (files, others) = (manifest.nightFiles + manifest.files, read.nightFiles + read.files)
    #expect(others.map(\.path) == files.map(\.path))
    for (other, file) in zip(others, files) {
      #expect(other.content == file.content && other.links == file.links && other.isPage == file.isPage)
      #expect(other.stamp == file.stamp)
    }
    #expect(read.files[1].links?.parts[0] === read.files[0].links?.parts[0])
    #expect(read.encoded.elementsEqual(manifest.encoded))
    #expect(read.encodedLinks.elementsEqual(manifest.encodedLinks))
  }

  @Test("pages of the night need no parts")
  func nightPages() throws {
    let part = LinkPart(FlatLinks(ids: [3, 1], targets: [LinkTarget(path: 9, id: 0)]))
    let links = PageLinks(ids: [1, 2], targets: [LinkTarget(path: 10, id: 1)], parts: [part])
    let flat = PageLinks(ids: [1, 2, 3], targets: [LinkTarget(path: 9, id: 0), LinkTarget(path: 10, id: 1)])
    let file = PublishedFile(path: "index.html", content: manifest.origin, stamp: .none, links: links)
    let night = Manifest(
      key: manifest.key, origin: manifest.origin, night: nil, overview: nil, wanted: [], linksNumber: 1,
      nightFiles: [file], files: [])
    #expect(Manifest(Array(night.encoded.joined()))?.nightFiles.first?.links == flat)
  }

  @Test("one that is damaged or cut short anywhere is none")
  func damaged() {
    let bytes = bytes
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 0x40
      #expect((Manifest(other) == nil) as Bool, "byte \(index)")
      #expect(Manifest(Array(bytes[..<index])) == nil, "cut at \(index)")
    }
    #expect(Manifest(bytes + [0]) == nil)
  }

  @Test("links that are damaged, cut short, or another site's are none")
  func damagedLinks() throws {
    let (light, bytes) = (try #require(Manifest(bytes)), links)
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 0x40
      #expect((light.with(links: other) == nil) as Bool, "byte \(index)")
      #expect(light.with(links: Array(bytes[..<index])) == nil, "cut at \(index)")
    }
    let other = Manifest(
      key: light.key, origin: light.origin, night: nil, overview: nil, wanted: [], linksNumber: 13,
      nightFiles: [], files: light.files)
    #expect(other.with(links: bytes) == nil)
  }

  @Test("what claims to be longer than it is, is none", arguments: [UInt64.max, 1 << 60, 1_000])
  func claims(count: UInt64) {
    var writer = ByteWriter()
    writer.append(count)
    var (numbers, list, text) = (
      ByteReader(writer.bytes, from: 0), ByteReader(writer.bytes, from: 0), ByteReader(writer.bytes, from: 0)
    )
    #expect(throws: ByteReader.End.self) { try numbers.numbers() }
    #expect(throws: ByteReader.End.self) {
      try list.list { (reader) throws(ByteReader.End) in try reader.number() }
    }
    #expect(throws: ByteReader.End.self) { try text.text() }
  }
}
