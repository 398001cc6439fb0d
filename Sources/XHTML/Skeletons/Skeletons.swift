/// The skeletons of pages and rows that a checker has met.
struct Skeletons {
  /// Nil where every page of it has to be checked by libxml2.
  private var known: [OutlineKey: Skeleton?] = [:]
  private let subject: SkeletonSubject
  private let shared: SharedSkeletons
  private var rows: [RowPlace: RowSkeleton?] = [:]
  private var kinds = RowKinds()
  /// Kept between pages, and from looking up to learning.
  private var outline = PageOutline()

  /// A row is good where its like was: what may stand in a list may not stand in a table.
  private struct RowPlace: Hashable {
    let kind: Int
    let element: String
  }

  init(of subject: SkeletonSubject, _ shared: SharedSkeletons) {
    self.subject = subject
    self.shared = shared
  }

  /// What a page tells by its texts; nil where libxml2 has to look at it.
  mutating func report(on page: PageInPieces) -> (report: PageReport, references: [String])? {
    found(on: page).map { ($0.texts.report(around: page.fragments), $0.texts.references) }
  }

  /// Markup that was good by itself before, but for its texts.
  mutating func fragment(of markup: PageInPieces) -> Fragment? {
    guard let (found, skeleton) = found(on: markup) else { return nil }
    return found.fragment(standIn: skeleton.standIn)
  }

  private mutating func found(on page: PageInPieces) -> (texts: FoundTexts, skeleton: Skeleton)? {
    outline.trace(page, &kinds)
    guard let skeleton = self.page(OutlineKey(bytes: outline.bytes)),
      outline.gaps.count == skeleton.gapCount
    else { return nil }
    var found = FoundTexts(skeleton.shared)
    guard found.look(at: skeleton.attributes, from: 0, gaps: outline.gaps[...], in: page.bytes) else {
      return nil
    }
    for (kind, row, element) in outline.rows(in: skeleton.runElements) {
      guard let known = self.row(RowPlace(kind: kind, element: element)) else { return nil }
      found.add(known.shared)
      let (start, gaps) = (row.bytes.lowerBound, page.texts[row.texts])
      guard found.look(at: known.attributes, from: start, gaps: gaps, in: page.bytes) else { return nil }
    }
    return found.areUnique ? (found, skeleton) : nil
  }

  private mutating func page(_ key: OutlineKey) -> Skeleton? {
    if let known = known[key] { return known }
    guard let skeleton = shared.page(key) else { return nil }
    known[key] = .some(skeleton)
    return skeleton
  }

  private mutating func row(_ place: RowPlace) -> RowSkeleton? {
    if let known = rows[place] { return known }
    guard let outline = kinds.outline(of: place.kind),
      let skeleton = shared.row(outline, in: place.element)
    else { return nil }
    rows[place] = .some(skeleton)
    return skeleton
  }

  /// The page with one row of each kind in each of its runs of rows: where that is valid, any number of them is. Nil
  /// where it has no others, or cannot be told by its skeleton.
  /// - Parameter page: the one that was asked for last.
  func abridged(_ page: PageInPieces) -> PageInPieces? {
    if case .some(nil) = known[OutlineKey(bytes: outline.bytes)] { return nil }
    let repeated = outline.repeatedRows
    return repeated.isEmpty ? nil : page.without(repeated)
  }

  /// - Parameter page: the one that was asked for last. It is valid, or would be with one row of each kind.
  mutating func learn(_ page: PageInPieces, standIn: [UInt8] = [], _ grammar: Grammar) {
    let key = OutlineKey(bytes: outline.bytes)
    if known[key] == nil {
      let skeleton = Skeleton(of: subject, outline, standIn: standIn, grammar)
      if shared.learn(key, skeleton) { known[key] = .some(skeleton) }
    }
    guard let skeleton = known[key] ?? nil else { return }
    var rest = outline.rows[...]
    for (count, element) in zip(outline.runs, skeleton.runElements) {
      learn(Set(rest.prefix(count).map(\.kind)), in: element, grammar)
      rest = rest.dropFirst(count)
    }
  }

  /// Where a row opens what another one closes, those between stand in what it opened: of such a run nothing is learned
  /// but that it cannot be told.
  /// - Parameter run: the kinds of its rows.
  private mutating func learn(_ run: Set<Int>, in element: String, _ grammar: Grammar) {
    let found = run.compactMap { kind in
      kinds.outline(of: kind).map { outline in
        (RowPlace(kind: kind, element: element), outline, RowSkeleton(outline, in: element, grammar))
      }
    }
    let canBeTold = found.count == run.count && found.allSatisfy { $0.2 != nil }
    for (place, outline, row) in found where rows[place] == nil && (canBeTold || row == nil) {
      rows[place] = .some(row)
      shared.learn(outline, in: element, row)
    }
  }
}
