extension Checker {
  /// What a page tells whose skeleton is known to be good; nil where libxml2 has to look at it.
  func checkTexts(of page: PageInPieces) -> PageReport? {
    guard let (report, references) = skeletons.report(on: page),
      areTogether(report.ids, report.fragments, referringTo: references)
    else { return nil }
    return report
  }
}
