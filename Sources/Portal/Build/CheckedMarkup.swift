import Templates
import XHTML

/// Markup that many pages share, checked and fingerprinted once for all of them.
final class CheckedMarkup: Sendable {
  private let key: FingerprintKey
  /// By the markup's numbers.
  private let pieces = SharedCache<Int, Piece>()

  final class Piece: Sendable {
    /// Nil where it is good only as a part of its page, if at all.
    let fragment: Fragment?
    let fingerprint: Fingerprint

    fileprivate init(fragment: Fragment?, fingerprint: Fingerprint) {
      self.fragment = fragment
      self.fingerprint = fingerprint
    }
  }

  /// The pieces that a worker has asked for, which it finds again without a lock: a stack's page has 14.
  struct Known {
    /// By the markup's numbers.
    fileprivate var pieces: [Int: Piece] = [:]
  }

  init(_ key: FingerprintKey) { self.key = key }

  /// What stands between a page's own bytes, in that order.
  func pieces(of rendering: Rendering, _ known: inout Known, checkedBy checker: Checker) -> [Piece] {
    rendering.insertions.map { piece($0.markup, &known, checker) }
  }

  /// The page as its checker takes it: what is no fragment by itself is the page's own.
  func page(_ rendering: Rendering, _ pieces: [Piece]) -> PageInPieces {
    var placements: [Placement] = []
    placements.reserveCapacity(pieces.count)
    for (insertion, piece) in zip(rendering.insertions, pieces) {
      guard let fragment = piece.fragment else { return PageInPieces(rendering.whole) }
      placements.append(Placement(fragment, at: insertion.offset))
    }
    return PageInPieces(rendering, placements: placements)
  }

  /// Of the bytes of a page, without putting them together.
  func fingerprint(of rendering: Rendering, _ pieces: [Piece]) -> Fingerprint {
    var parts = ByteWriter(capacity: 16 + 24 * pieces.count)
    parts.append(key.fingerprint(of: rendering.bytes))
    for (insertion, piece) in zip(rendering.insertions, pieces) {
      parts.append(insertion.offset)
      parts.append(piece.fingerprint)
    }
    return key.fingerprint(of: parts.bytes)
  }

  private func piece(_ markup: Markup, _ known: inout Known, _ checker: Checker) -> Piece {
    if let piece = known.pieces[markup.number] { return piece }
    let piece = pieces.value(for: markup.number) {
      Piece(
        fragment: checker.fragment(PageInPieces(markup)), fingerprint: key.fingerprint(of: markup.bytes))
    }
    known.pieces[markup.number] = piece
    return piece
  }
}

extension PageInPieces {
  fileprivate init(_ rendering: Rendering, placements: [Placement] = []) {
    self.init(
      rendering.bytes, texts: rendering.texts,
      rows: rendering.rows.map { PageRow(bytes: $0.bytes, texts: $0.texts) }, placements: placements
    ) { rendering.whole }
  }

  fileprivate init(_ markup: Markup) {
    if let rendering = markup.takeRendering() { self.init(rendering) } else { self.init(markup.bytes) }
  }
}
