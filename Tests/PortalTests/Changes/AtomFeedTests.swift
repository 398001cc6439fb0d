import Foundation
import Governance
import PolicyData
import Testing
import XHTML

@testable import Portal

@Suite("The feed of changes")
struct AtomFeedTests {
  private func text(_ edition: Edition) -> String {
    String(decoding: AtomFeed(edition).file.contents()[0], as: UTF8.self)
  }

  private func edition(_ nights: [Changes], baseURL: String? = nil) -> Edition {
    ChangeSample.edition(ChangeSample.after, history: nights, baseURL: baseURL)
  }

  @Test("an entry a night, with absolute links where the site's address is known")
  func entry() {
    #expect(
      text(edition([ChangeSample.weakened], baseURL: "https://x/portal")) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>tag:api.pulumi.com,2026:policy-portal/changes</id>
        <title>Policy portal: changes</title>
        <updated>2026-11-24T02:14:00Z</updated>
        <author><name>Policy portal</name></author>
        <generator version="0.0.0">Policy Portal</generator>
        <link rel="self" type="application/atom+xml" href="https://x/portal/feed.atom"/>
        <link rel="alternate" type="text/html" href="https://x/portal/changes.html"/>
        <entry>
        <id>tag:api.pulumi.com,2026:policy-portal/changes/2026-11-24T02:14:00Z</id>
        <title>24 November 2026: 2 weakened, 1 neutral</title>
        <updated>2026-11-24T02:14:00Z</updated>
        <link rel="alternate" type="text/html" href="https://x/portal/changes/2026-11-24.html"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>3 changes since 23 November 2026, 02:14 UTC: 2 weakened, 1 neutral.</p>
        <h3>Weakened: 2</h3>
        <ul>
        <li><b>Nothing can stop a deployment any more</b> on acme: \
        <a href="https://x/portal/stacks/acme/shop/dev.html">shop/dev</a>, \
        <a href="https://x/portal/stacks/acme/shop/prod.html">shop/prod</a>. Packs only warn.</li>
        <li><b>guard/p: mandatory → advisory</b> on acme: \
        <a href="https://x/portal/stacks/acme/shop/dev.html">shop/dev</a>, \
        <a href="https://x/portal/stacks/acme/shop/prod.html">shop/prod</a>. Now it only warns, by its own setting.</li>
        </ul>
        <h3>Neutral: 1</h3>
        <ul>
        <li><b>Appeared</b> on acme: <a href="https://x/portal/stacks/acme/shop/test.html">shop/test</a>. \
        1 policy can stop a deployment. Member of default-policy-group.</li>
        </ul>
        </div></content>
        </entry>
        </feed>

        """)
  }

  @Test("without an address, links are relative and the feed does not say where it is")
  func relative() {
    let text = text(edition([ChangeSample.weakened]))
    #expect(
      text.contains("href=\"changes/2026-11-24.html\"")
        && text.contains("href=\"stacks/acme/shop/prod.html\""))
    #expect(!text.contains("rel=\"self\"") && !text.contains("xml:base"))
  }

  @Test("a night without changes has no entry, and leaves the file as it was")
  func still() {
    let nights = ChangeSample.nights(ChangeSample.before, ChangeSample.after, ChangeSample.after)
    #expect(
      text(ChangeSample.edition(ChangeSample.after, night: 3, history: nights)) == text(edition([nights[0]])))
  }

  @Test("a feed without entries is one, too")
  func empty() throws {
    for edition in [edition([]), edition(ChangeSample.nights([], []))] {
      let text = text(edition)
      #expect(text.contains("<updated>2026-11-2") && !text.contains("<entry>"))
      #expect(try Self.findings(text) == [])
    }
  }

  @Test("it holds the newest 30 nights, newest first, each with an identity of its own")
  func limit() throws {
    let stacks = [ChangeSample.before, ChangeSample.after]
    let sites = (1...40).map { ChangeSample.site($0, stacks[$0 % 2]) }
    let nights = zip(sites, sites.dropFirst()).map { Changes(from: $0, to: $1) }
    let text = text(edition(nights))
    let ids = text.matches(of: /<id>([^<]*)<\/id>/).map { String($0.output.1) }
    #expect(ids.count == 31 && Set(ids).count == 31)
    #expect(ids.dropFirst().sorted(by: >) == Array(ids.dropFirst()))
    #expect(try Self.findings(text) == [])
  }

  @Test("it is Atom of its kind, whatever the names and the address")
  func isValid() throws {
    let hostile = Edition(
      site: ChangeSample.site(2, ChangeSample.after), title: "<\u{301}&\u{7}\"'", parameters: .redacted,
      source: "", isSample: false, version: "\"<0>", baseURL: "https://x/?a&<b>'\"",
      history: ChangeSample.history([.hostile]), console: { _ in nil })
    for edition in [hostile, edition([ChangeSample.weakened], baseURL: "https://x"), edition([.hostile])] {
      #expect(try Self.findings(text(edition)) == [])
    }
  }

  @Test(
    "identities are tags of the service's host",
    arguments: [
      ("https://api.pulumi.com", "api.pulumi.com"), ("http://127.0.0.1:8080", "127.0.0.1"),
      ("https://API.Acme.example/x", "api.acme.example"), ("s", "localhost"), ("", "localhost"),
    ])
  func tags(service: String, authority: String) {
    let site = Site(Night(service: service, started: Sample.night, finished: Sample.night, stacks: []))
    let edition = Edition(
      site: site, title: "t", parameters: .redacted, source: "", isSample: false, version: "1",
      console: { _ in nil })
    #expect(text(edition).contains("<id>tag:\(authority),2026:policy-portal/changes</id>"))
  }

  /// The rules of RFC 4287 that a grammar can tell, as far as this feed uses them: what must be there, once, and in
  /// which form.
  private static func findings(_ text: String) throws -> [Finding] {
    let grammar = try Grammar(
      dtd: Array(
        """
        <!ELEMENT feed (id, title, updated, author, generator, link, link?, entry*)>
        <!ATTLIST feed xmlns CDATA #FIXED "http://www.w3.org/2005/Atom" xml:lang NMTOKEN #REQUIRED>
        <!ELEMENT id (#PCDATA)> <!ELEMENT title (#PCDATA)> <!ELEMENT updated (#PCDATA)>
        <!ELEMENT author (name)> <!ELEMENT name (#PCDATA)>
        <!ELEMENT generator (#PCDATA)> <!ATTLIST generator version CDATA #REQUIRED>
        <!ELEMENT link EMPTY>
        <!ATTLIST link rel (self|alternate) #REQUIRED type CDATA #REQUIRED href CDATA #REQUIRED>
        <!ELEMENT entry (id, title, updated, link, content)>
        <!ELEMENT content (div)> <!ATTLIST content type (xhtml) #REQUIRED>
        <!ELEMENT div (p | h3 | ul)*> <!ATTLIST div xmlns CDATA #FIXED "http://www.w3.org/1999/xhtml">
        <!ELEMENT p (#PCDATA)> <!ELEMENT h3 (#PCDATA)> <!ELEMENT ul (li)+>
        <!ELEMENT li (#PCDATA | b | a)*> <!ELEMENT b (#PCDATA)>
        <!ELEMENT a (#PCDATA)> <!ATTLIST a href CDATA #REQUIRED>
        """.utf8), name: "atom.dtd")
    let moments = text.matches(of: /<updated>([^<]*)<\/updated>/).map(\.output.1)
    for moment in moments { #expect(moment.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil) }
    return try Checker(grammar).findings(inXML: Array(text.utf8))
  }
}
